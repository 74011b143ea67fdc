import { answersRather, supportIn } from '../../../../dialogs/understanding/procedure/support';
import { analysis, birth, death, knowing, marriage } from '../turns';

/** By code: how likely a sentence of its sheet answers; of those that are not listed nothing is said. */
let chances: Record<string, number> = {};
const judged = jest.fn();
jest.mock('../../../../dialogs/procedure/answering/answeringSentence', () => ({
  answeringSentence: (_asking: unknown, _sentences: unknown, { code }: { code: string }) => {
    judged(code);
    return code in chances ? { probability: chances[code] } : null;
  },
}));
jest.mock('../../../../dialogs/procedure/answering/sentences', () => ({ sentencesOf: () => [] }));
jest.mock('../../../../dialogs/procedure/writtenOut', () => ({
  withQuestionsWrittenOut: (sheet: unknown) => sheet,
}));
jest.mock('../../../../knowledge/sheet/reader', () => ({
  sheetOf: (_knowledge: unknown, code: string) => (code === '1.000003' ? null : { code }),
}));

const knowledge = knowing({ finder: { analyzer: { writtenOut: (text: string) => text } }, models: {} });
const asked = (text = 'con mấy tuổi thì làm được ạ?') => analysis({ text, knowledge });

describe('what the sheet of a procedure answers speaks for it', () => {
  it.each([
    [0.9, 2.2],
    [0.5, 0],
    [0.1, 0],
    [0.999, 3],
  ])('by the odds of %d: %d nats, never against it and never beyond all doubt', (chance, nats) => {
    chances = { [birth.id]: chance };
    expect(supportIn(asked())(birth)).toBeCloseTo(nats, 1);
  });

  it('not at all where nothing is held, said or asked', () => {
    chances = { [birth.id]: 0.9, [death.id]: 0.9 };
    expect(supportIn(asked())(death)).toBe(0);
    expect(supportIn(asked())(marriage)).toBe(0);
    expect(supportIn(asked('con tôi mới sinh'))(birth)).toBe(0);
  });

  it('is looked for once a turn', () => {
    judged.mockClear();
    const turn = asked();
    supportIn(turn)(birth);
    supportIn(turn)(birth);
    expect(judged).toHaveBeenCalledTimes(1);
  });

  it.each([
    [0.9, 0.7, true],
    [0.9, 0.8, false],
    [0.7, 0.9, false],
  ])('decides between two where one is surer by far: %d beside %d, %s', (one, other, isRather) => {
    chances = { [birth.id]: one, [marriage.id]: other };
    expect(answersRather(asked(), birth, marriage)).toBe(isRather);
  });
});
