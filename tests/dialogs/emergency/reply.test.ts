import { cityHelplines } from '../../../dialogs/emergency/numbers';
import { emergencyReply } from '../../../dialogs/emergency/reply';
import { toActivity } from '../../../dialogs/reply/toActivity';
import { type DangerKind, dangerKinds, type Helpline } from '../../../dialogs/understanding/danger/kinds';

const first: Record<DangerKind, string> = {
  'self-harm': '115',
  'domestic-violence': '113',
  'child-abuse': '111',
  'sexual-violence': '113',
  fire: '114',
  medical: '115',
  poisoning: '115',
  drowning: '114',
  crime: '113',
  'missing-person': '113',
  disaster: '112',
  fraud: '113',
  entrapment: '114',
};

describe.each(dangerKinds)('In danger of the kind %s', (kind) => {
  const danger = { kind, probability: 1, ofChild: false };

  it.each([false, true])(
    'the first sentence and the first button name the number (English: %s)',
    (english) => {
      const { blocks, answer } = emergencyReply(danger, english);
      const [lead, actions] = blocks;
      expect(lead).toMatchObject({ type: 'lead', text: expect.stringContaining(first[kind]) as string });
      expect(actions).toMatchObject({
        type: 'actions',
        actions: [{ kind: 'call', phone: first[kind] }, ...rest(blocks)],
      });
      expect(answer.kind).toBe('emergency');
    },
  );

  it('a channel without buttons shows every number', () => {
    const reply = emergencyReply({ ...danger, ofChild: true }, false);
    const text = toActivity(reply).text ?? '';
    for (const block of reply.blocks)
      if (block.type === 'actions')
        for (const action of block.actions) expect(text).toContain((action as { phone: string }).phone);
    expect(text).not.toMatch(/giấy tờ|thủ tục|lệ phí|ngày làm việc/iu);
  });
});

/** Whatever further calls follow the first. */
function rest(blocks: ReturnType<typeof emergencyReply>['blocks']): unknown[] {
  const actions = blocks.find((block) => block.type === 'actions');
  return (actions?.actions ?? []).slice(1).map(() => expect.objectContaining({ kind: 'call' }) as unknown);
}

it('a child in danger brings the child protection line along', () => {
  const { blocks } = emergencyReply({ kind: 'self-harm', probability: 1, ofChild: true }, false);
  expect(JSON.stringify(blocks)).toContain('"phone":"111"');
});

it.each([
  [false, /115.*113/u],
  [true, /115.*113/u],
])(
  'a second number that may be right is told after the first, and is the second to tap (English: %s)',
  (english, told) => {
    const { blocks } = emergencyReply(
      { kind: 'medical', probability: 1, ofChild: false, also: '113' },
      english,
    );
    expect(blocks[0]).toMatchObject({ type: 'lead', text: expect.stringMatching(told) as string });
    expect(blocks[1]).toMatchObject({ actions: [{ phone: '115' }, { phone: '113' }] });
  },
);

it('helplines come from what the city fills in, never from elsewhere', () => {
  const helpline: Helpline = {
    kinds: ['self-harm'],
    name: 'Đường dây của thành phố',
    phone: '1900 000000',
    source: { url: 'https://example.org/', asOf: '2026-01-01' },
  };
  expect(cityHelplines('self-harm')).toEqual([]);
  expect(cityHelplines('self-harm', [helpline])).toEqual([helpline]);
  expect(cityHelplines('fire', [helpline])).toEqual([]);
  const { blocks } = emergencyReply({ kind: 'self-harm', probability: 1, ofChild: false }, false, [helpline]);
  expect(JSON.stringify(blocks)).toContain('1900 000000 – Đường dây của thành phố');
});
