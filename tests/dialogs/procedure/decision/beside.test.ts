import type { Judged } from '../../../../dialogs/procedure/answering/answeringSentence';
import { besideDoubtful } from '../../../../dialogs/procedure/decision/beside';
import type { SentenceKind } from '../../../../knowledge/answeringModel';

const judged = (probability: number, text: string, kind: SentenceKind = 'asked'): Judged => ({
  sentence: { kind, text },
  probability,
});
const BEST = 'Thẻ cũ trả lại quầy khi nhận thẻ mới.';

describe('beside the sentence that likely answers', () => {
  test.each<[string, number, Judged[], string | null]>([
    [
      'the next is told where it is doubtful which',
      0.6,
      [judged(0.3, 'Có, mất thẻ thì nộp đơn báo mất.')],
      'Nguồn còn nêu: Mất thẻ thì nộp đơn báo mất.',
    ],
    ['nothing is told where it is not', 0.7, [judged(0.6, 'Mất thẻ thì nộp đơn báo mất.')], null],
    ['nothing that is far less likely', 0.6, [judged(0.23, 'Mất thẻ thì nộp đơn báo mất.')], null],
    ['nothing that is hardly likely', 0.25, [judged(0.14, 'Mất thẻ thì nộp đơn báo mất.')], null],
    [
      'what says the same is passed over',
      0.6,
      [
        judged(0.5, 'Phải trả lại thẻ cũ cho quầy khi nhận thẻ mới.'),
        judged(0.4, 'Mất thẻ thì nộp đơn báo mất.', 'warning'),
      ],
      'Nguồn còn nêu: Mất thẻ thì nộp đơn báo mất.',
    ],
    ['nothing that is no sentence', 0.6, [judged(0.5, 'Đơn xin cấp thẻ', 'paper')], null],
    ['nothing where there is none', 0.6, [], null],
  ])('%s', (_what, probability, others, told) => {
    const blocks = besideDoubtful({ ...judged(probability, BEST), others });
    expect(blocks).toEqual(told === null ? [] : [{ type: 'text', text: told }]);
  });
});
