import { z } from 'zod';
import { fold } from '../../../language/text';
import type { CardAsked, CardCase, FullCard } from '../../schema/card';
import given from './data/shape.json';
import type { CardProblem } from './problem';

const Words = z.string().min(1);
const words = z
  .strictObject({
    about: z.string(),
    office: Words,
    receiving: Words,
    handingIn: Words,
    may: Words,
    must: Words,
    silent: Words,
  })
  .parse(given);
const says = (pattern: string): ((text: string) => boolean) => {
  const compiled = new RegExp(pattern, 'u');
  return (text) => compiled.test(fold(text));
};
const byOffice = says(words.office);
const receives = says(words.receiving);
const handsIn = says(words.handingIn);
const may = says(words.may);
const must = says(words.must);
const isSilent = says(words.silent);

/** What is wrong with a full card by itself, whatever its row says. */
export function checkShape(card: FullCard): CardProblem[] {
  return [
    ...checkSteps(card.steps),
    ...card.cases.flatMap((entry, i) => checkCase(entry, `cases[${i}]`)),
    ...card.asked.flatMap((entry, i) => checkAsked(entry, `asked[${i}]`)),
    ...checkWarnings(card.warnings),
    ...checkEnglish(card),
  ];
}

/** A citizen's way: it begins with what he does, hands something in, and ends with what he gets. */
function checkSteps(steps: readonly string[]): CardProblem[] {
  const last = steps.length - 1;
  return [
    ...(byOffice(steps[0] ?? '') ? [{ path: 'steps[0]', what: 'begins with what an office does' }] : []),
    ...(steps.some(handsIn) ? [] : [{ path: 'steps', what: 'nothing is prepared or handed in' }]),
    ...(receives(steps[last] ?? '')
      ? []
      : [{ path: `steps[${last}]`, what: 'the last step does not tell what one gets' }]),
  ];
}

/** Two fees or two times of one case must be told apart by situation, way or days. */
function checkCase({ fee, time }: CardCase, path: string): CardProblem[] {
  const fees = fee.map((one) => [one.when, one.way, one.from, one.until, one.currency]);
  const times = time.map((one) => [one.when, one.way]);
  return [
    ...sameTwice(fees).map((i) => ({ path: `${path}.fee[${i}]`, what: 'not told apart from another fee' })),
    ...sameTwice(times).map((i) => ({
      path: `${path}.time[${i}]`,
      what: 'not told apart from another time',
    })),
  ];
}

function sameTwice(marks: readonly unknown[]): number[] {
  const keys = marks.map((mark) => JSON.stringify(mark));
  return keys.flatMap((key, i) => (keys.indexOf(key) < i ? [i] : []));
}

/** "Được … không" and "phải … không" are answered by opposite words: "Có, …" cannot answer both. */
function checkAsked({ q, answer }: CardAsked, path: string): CardProblem[] {
  if (answer !== 'yes' && answer !== 'no') return [];
  const allowed = q.filter(may);
  const required = q.filter((one) => must(one) && !may(one));
  return allowed.length > 0 && required.length > 0
    ? [{ path, what: `"${allowed[0]}" and "${required[0]}" cannot both be answered "${answer}"` }]
    : [];
}

/** The first warning is told beside other facets: that the source is silent comes last. */
function checkWarnings(warnings: readonly string[]): CardProblem[] {
  return warnings.flatMap((text, i) =>
    isSilent(text) && warnings.slice(i + 1).some((later) => !isSilent(later))
      ? [{ path: `warnings[${i}]`, what: 'that the source is silent stands before what matters more' }]
      : [],
  );
}

/** The English side tells as much as the Vietnamese one. */
function checkEnglish({ cases, conditions, steps, result, en }: FullCard): CardProblem[] {
  if (en === undefined) return [];
  const papers = new Set((cases[0]?.documents ?? []).map(({ name }) => name));
  const counts: [keyof typeof en, number, number][] = [
    ['documents', papers.size, en.documents.length],
    ['fee', cases.flatMap(({ fee }) => fee).length, en.fee.length],
    ['time', cases.flatMap(({ time }) => time).length, en.time.length],
    ['conditions', conditions.length, en.conditions.length],
    ['steps', steps.length, en.steps.length],
    ['result', result.length, en.result.length],
  ];
  return counts
    .filter(([, own, english]) => english < own)
    .map(([name, own, english]) => ({ path: `en.${name}`, what: `has ${english} of ${own}` }));
}
