import { freshMemory, type Memory } from '../../../dialogs/memory';
import type { Intent } from '../../../dialogs/understanding/intent';
import { memoryResumed, resumes } from '../../../dialogs/understanding/resumed';
import { procedureTarget } from '../../../dialogs/understanding/turnAnalysis';
import { birth, business, candidate, type Found, marriage, turn } from './turns';

const unknown: Intent = { kind: 'fallback', confidence: 0 };
const answer = (confidence: number): Intent => ({
  kind: 'answer',
  targets: [procedureTarget(business, business.id, [], confidence)],
});
const choice = (confidence: number): Intent => ({
  kind: 'clarify',
  families: [marriage],
  facets: [],
  confidence,
});
const figure = { fact: { topic: 'population' }, previousProcedures: [birth.id] };

describe('After a figure in the middle of a talk', () => {
  it.each<[string, Intent, Partial<Memory>, Found, boolean]>([
    ['what nobody makes sense of goes on with the procedure before', unknown, figure, {}, true],
    [
      'so does a part that is asked of nothing',
      { kind: 'missingProcedure', facets: ['fee'] },
      figure,
      {},
      true,
    ],
    ['so does what is not sure', answer(0.79), figure, {}, true],
    ['what is sure does not', answer(0.8), figure, {}, false],
    ['nor what is called by its name', answer(0.5), figure, { named: [candidate(business)] }, false],
    ['a guess goes on', choice(0.24), figure, {}, true],
    ['a choice does not', choice(0.25), figure, {}, false],
    ['nor does a long message', unknown, figure, { subject: 6 }, false],
    [
      'nor anything where no figure or service came between',
      unknown,
      { previousProcedures: [birth.id] },
      {},
      false,
    ],
    ['or nothing was before', unknown, { fact: { topic: 'population' } }, {}, false],
    ['or choices are open', unknown, { ...figure, choices: [marriage.id] }, {}, false],
  ])('%s', (_what, found, memory, said, goesOn) => {
    const resumed = memoryResumed(found, turn({ text: 'có cần đi cùng không', memory, ...said }));
    expect(resumed?.current).toBe(goesOn ? birth.id : undefined);
    expect(resumed?.fact).toBeUndefined();
  });

  it('only an answer of that procedure counts', () => {
    const memory = { ...freshMemory(), current: business.id };
    expect(resumes(answer(0.6), memory)).toBe(true);
    expect(resumes(answer(0.6), { ...memory, current: birth.id })).toBe(false);
    expect(resumes(unknown, memory)).toBe(false);
  });
});
