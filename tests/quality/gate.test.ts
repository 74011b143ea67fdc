import type { Summary } from '../../training/evaluation/tally';
import { type CityBot, openCityBot } from '../helpers/cityBot';
import recorded from './levels.json';
import { falling, type Figure, files, type Levels, measureFile, rising, withoutAccents } from './measure';

/** A version may be so much worse than the recorded one, in shares: a question or two may change sides. */
const margin = 0.01;
/** What leaving out the accents may cost at most. */
const accentsCost = 0.02;

const levels: Levels = recorded;
const summaries = new Map<string, Summary>();
let city: CityBot;

beforeAll(async () => {
  city = await openCityBot();
  for (const file of files) summaries.set(file, await measureFile(city.bot, file));
}, 600_000);

function recordedOf(figures: readonly Figure[]): [string, Figure, number][] {
  return Object.entries(levels).flatMap(([file, level]) =>
    figures.flatMap((figure): [string, Figure, number][] => {
      const value = level[figure];
      return value === undefined ? [] : [[file, figure, value]];
    }),
  );
}

describe('answers are as good as they were; npm run gate:record takes down better figures', () => {
  it('holds every question file to recorded figures', () => {
    expect(Object.keys(levels).sort()).toEqual([...files].sort());
  });

  it.each(recordedOf(rising))('%s: %s does not fall under %d', (file, figure, level) => {
    expect(summaries.get(file)?.[figure]).toBeGreaterThanOrEqual(level - margin);
  });

  it.each(recordedOf(falling))('%s: %s does not rise over %d', (file, figure, level) => {
    expect(summaries.get(file)?.[figure]).toBeLessThanOrEqual(level + margin);
  });
});

it('understands questions without accents nearly as well', async () => {
  const accented = summaries.get('gate.jsonl')?.hit1 ?? 0;
  const plain = (await measureFile(city.bot, 'gate.jsonl', withoutAccents)).hit1 ?? 0;
  console.info(`hit1 on the gate: ${accented} as written, ${plain} without accents`);
  expect(plain).toBeGreaterThanOrEqual(accented - accentsCost);
}, 600_000);
