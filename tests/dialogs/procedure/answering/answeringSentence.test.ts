import { answeringSentence } from '../../../../dialogs/procedure/answering/answeringSentence';
import type { Sentence } from '../../../../dialogs/procedure/answering/sentences';
import { about, smallModels } from './models';

const models = smallModels([
  ['warning', 0.5, 0, 3],
  ['result', 0.5, -1, 1],
]);
const asking = { message: 'thuê nhà', question: 'thuê nhà' };
const [condition, result, warning, other] = [
  { kind: 'condition', text: 'Thuê từ 6 tháng.' },
  { kind: 'result', text: 'Thẻ' },
  { kind: 'warning', text: 'Thuê lại thì báo.' },
  { kind: 'warning', text: 'Thuê lại thì báo nữa.' },
] as const satisfies Sentence[];
const likely = (odds: number): number => 1 / (1 + Math.exp(-odds));

describe('the sentence that most likely answers', () => {
  test.each<[string, Sentence[], Sentence, number]>([
    ['is the only one, however unlikely', [condition], condition, likely(-1)],
    ['is the likeliest, wherever it stands', [condition, warning, result], warning, likely(2)],
    ['is the likelier of two', [result, condition], result, likely(1)],
    ['is the first of those that are alike', [warning, other], warning, likely(2)],
  ])('%s', (_, sentences, sentence, probability) => {
    const best = answeringSentence(asking, sentences, about, models);
    expect(best?.sentence).toBe(sentence);
    expect(best?.probability).toBeCloseTo(probability, 10);
  });

  test('is none where the sheet has none', () =>
    expect(answeringSentence(asking, [], about, models)).toBeNull());
});
