import { byAnswer } from '../../../../dialogs/understanding/procedure/byAnswer';
import { analysis, birth, candidate, death, knowing, marriage } from '../turns';

/** By code: how likely the sheet answers what is asked; 0 for those that are not listed. */
let chances: Record<string, number> = {};
jest.mock('../../../../dialogs/procedure/answering/answeringSentence', () => ({
  answeringSentence: (_asking: unknown, _sentences: unknown, { code }: { code: string }) =>
    code in chances ? { probability: chances[code] } : null,
}));
jest.mock('../../../../dialogs/procedure/answering/sentences', () => ({ sentencesOf: () => [] }));
jest.mock('../../../../dialogs/procedure/writtenOut', () => ({
  withQuestionsWrittenOut: (sheet: unknown) => sheet,
}));
jest.mock('../../../../knowledge/sheet/reader', () => ({
  sheetOf: (_knowledge: unknown, code: string) => (code === '1.000003' ? null : { code }),
}));

const knowledge = knowing({ finder: { analyzer: { writtenOut: (text: string) => text } }, models: {} });

/** Codes in their order, and how sure the first is, in hundredths. */
function judged(
  of: Record<string, number>,
  { text = 'con mấy tuổi thì làm được ạ?', confidence = 0.5, scores = [5, 4.5] } = {},
): { codes: string[]; sure: number } {
  chances = of;
  const candidates = [birth, marriage, death].flatMap((one, i) =>
    scores[i] === undefined ? [] : [candidate(one, { score: scores[i] })],
  );
  const { estimate } = byAnswer(analysis({ text, confidence, candidates, knowledge }));
  return {
    codes: estimate.clarificationCandidates.map(({ family }) => family.id),
    sure: Math.round(100 * estimate.confidence),
  };
}

const inOrder = [birth.id, marriage.id];

describe('what answers the question', () => {
  it('is likelier meant than what was before it', () => {
    expect(judged({ [marriage.id]: 0.9 })).toEqual({ codes: [marriage.id, birth.id], sure: 69 });
  });

  it('is surer where it stands first already, and never surer than a name', () => {
    expect(judged({ [birth.id]: 0.9 })).toEqual({ codes: inOrder, sure: 81 });
    expect(judged({ [birth.id]: 0.999 }, { confidence: 0.85 }).sure).toBe(90);
  });

  it('counts for no more than three nats', () => {
    expect(judged({ [marriage.id]: 0.99999 }, { scores: [5, 2.8] }).codes).toEqual(inOrder);
    expect(judged({ [marriage.id]: 0.99999 }, { scores: [5, 3] }).codes).toEqual([marriage.id, birth.id]);
  });

  it('is no less likely where its sheet does not say, or is not there', () => {
    expect(judged({ [birth.id]: 0.01 })).toEqual({ codes: inOrder, sure: 50 });
    expect(judged({ [birth.id]: 0.5, [marriage.id]: 0.4 })).toEqual({ codes: inOrder, sure: 50 });
    expect(judged({}, { scores: [5, 4.5, 4] }).sure).toBe(50);
  });

  it.each([
    ['the search is sure', { confidence: 0.9 }],
    ['nothing is asked', { text: 'tôi làm khai sinh' }],
    ['there is nothing else', { scores: [5] }],
  ])('is not looked at where %s', (_what, found) => {
    const { codes, sure } = judged({ [marriage.id]: 0.99 }, found);
    expect(codes[0]).toBe(birth.id);
    expect(sure).toBe(Math.round(100 * ('confidence' in found ? found.confidence : 0.5)));
  });
});
