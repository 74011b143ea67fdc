import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { emergencyNumbers } from '../../dialogs/emergency/numbers';
import { assessDanger } from '../../dialogs/understanding/danger/assessDanger';
import { loadModel } from '../../knowledge/modelBundle';
import { maskPersonalData } from '../../language/personalData/maskPersonalData';

const folder = join(__dirname, 'questions');
const linesOf = (file: string): unknown[] =>
  readFileSync(join(folder, file), 'utf8')
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
const share = (of: readonly boolean[]): number => of.filter(Boolean).length / of.length;

const DangerCase = z.object({
  q: z.string(),
  danger: z.string().nullable(),
  call: z.array(z.string()).default([]),
});

describe('Danger, as people that nothing was learned from write of it', () => {
  const model = loadModel('danger');
  const marks = loadModel('diacritics');
  const judged = linesOf('danger.jsonl').map((line) => {
    const { q, danger, call } = DangerCase.parse(line);
    const found = assessDanger(q, model, (text) => marks.restore(text));
    return {
      danger,
      found: found !== null,
      called: found ? call.includes(emergencyNumbers(found)[0] ?? '') : false,
    };
  });
  const dangers = judged.filter(({ danger }) => danger !== null);
  const harmless = judged.filter(({ danger }) => danger === null);

  it('is recognised, with the right number first', () => {
    expect(share(dangers.map(({ found }) => found))).toBeGreaterThanOrEqual(0.98);
    expect(share(dangers.map(({ called }) => called))).toBeGreaterThanOrEqual(0.97);
  });

  it('is not taken for it what only looks like it', () => {
    expect(share(harmless.map(({ found }) => found))).toBeLessThanOrEqual(0.03);
  });
});

const PersonalCase = z.object({ q: z.string(), must_contain_any: z.array(z.string()).optional() });

it('personal data is found in every message that holds some, and in no other', () => {
  const cases = linesOf('personal.jsonl').map((line) => PersonalCase.parse(line));
  const wrong = cases.filter(
    ({ q, must_contain_any }) => maskPersonalData(q).kinds.length > 0 !== (must_contain_any !== undefined),
  );
  expect(wrong.map(({ q }) => q)).toEqual([]);
});
