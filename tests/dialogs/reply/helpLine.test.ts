import type { Answer } from '../../../dialogs/answer';
import { withHelpLine } from '../../../dialogs/reply/helpLine';
import type { Danger } from '../../../dialogs/understanding/danger/assessDanger';

const replyOf = (kind: Answer['kind'], lead = 'Cần 2 giấy tờ:') => ({
  blocks: [{ type: 'lead' as const, text: lead }],
  answer: { kind, confidence: 1 },
});
const fire: Danger = { kind: 'fire', probability: 0.6, ofChild: false };
const lastOf = (said: ReturnType<typeof withHelpLine>): unknown => {
  const last = said.at(-1);
  return last && 'blocks' in last ? last.blocks.at(-1) : last;
};

describe('A usual answer to what may tell of danger', () => {
  it.each([
    [false, 'Nếu có người đang gặp nguy hiểm, gọi 114 ngay.'],
    [true, 'If somebody is in danger now, call 114.'],
  ])('ends with one line on whom to call (English: %s)', (english, text) =>
    expect(lastOf(withHelpLine([replyOf('procedure')], fire, english))).toEqual({ type: 'text', text }),
  );

  it('says it once, at the end of the last of several replies', () => {
    const said = withHelpLine([replyOf('procedure'), replyOf('procedure')], fire, false);
    expect(JSON.stringify(said).match(/114/g)).toHaveLength(1);
    expect(lastOf(said)).toMatchObject({ type: 'text' });
  });

  it.each([
    ['nothing tells of danger', 'procedure', undefined],
    ['the answer is whom to call', 'emergency', fire],
    ['a figure is asked for', 'fact', fire],
    ['danger is less likely than not', 'procedure', { ...fire, probability: 0.4 }],
  ] as const)('is as ever where %s', (_, kind, perhaps) =>
    expect(withHelpLine([replyOf(kind)], perhaps, false)).toEqual([replyOf(kind)]),
  );
});
