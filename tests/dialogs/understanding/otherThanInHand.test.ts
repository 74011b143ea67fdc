import { otherThanInHand } from '../../../dialogs/understanding/otherThanInHand';
import type { Intent } from '../../../dialogs/understanding/intent';
import { procedureTarget } from '../../../dialogs/understanding/turnAnalysis';
import { birth, candidate, death, knowing, marriage, turn } from './turns';

/** By name of a family: how much of what is said it knows nothing of. */
let unknown: Record<string, number> = {};
jest.mock('../../../dialogs/understanding/entities/needCoverage', () => ({
  coverageOf: () => ({
    uncovered: (_: unknown, { id }: { id: string }) => ({ words: unknown[id] ?? 0, pairs: 0 }),
  }),
}));

/** Whether the record in hand says nothing of what is asked. */
let unsaid = true;
jest.mock('../../../dialogs/procedure/answerTarget', () => ({
  answerTarget: () => ({ blocks: [], answer: unsaid ? { unsaid: true } : {} }),
}));

const onBirth: Intent = { kind: 'answer', targets: [procedureTarget(birth, birth.id, ['conditions'], 0.6)] };

interface Case {
  text?: string;
  lead?: number;
  phrase?: number;
  unsaid?: boolean;
  knowsLess?: number;
  intent?: Intent;
  current?: string | undefined;
}

function meant(one: Case = {}): string | undefined {
  const {
    text = 'vậy cưới thì được không',
    lead = 1,
    phrase = 0.6,
    knowsLess = 0.33,
    intent = onBirth,
  } = one;
  unknown = { [birth.id]: knowsLess };
  unsaid = one.unsaid ?? true;
  const memory = 'current' in one ? { current: one.current } : { current: birth.id };
  const found = turn({
    text,
    memory,
    candidates: [
      candidate(marriage, { score: 5, phrase, question: 0.6 }),
      candidate(death, { score: 5 - lead }),
    ],
    knowledge: knowing({ finder: { namesAct: () => false } }),
  });
  const other = otherThanInHand(found, intent);
  return other?.kind === 'answer' ? other.targets[0]?.code : undefined;
}

describe('Where the record in hand says nothing of what is asked', () => {
  it('another procedure that is named is answered', () => expect(meant()).toBe(marriage.id));

  it.each<[string, Case]>([
    ['it says something', { unsaid: false }],
    ['nothing is asked', { text: 'vợ tôi quê ở Quảng Ngãi' }],
    ['the one in hand knows nearly as much of what is said', { knowsLess: 0.32 }],
    ['others are nearly as likely', { lead: 0.9 }],
    ['its name says something else', { phrase: 0.3 }],
    ['a death is told', { text: 'mẹ tôi mới mất' }],
    ['nothing is in hand', { current: undefined }],
    [
      'the answer is on another',
      { intent: { ...onBirth, targets: [procedureTarget(death, death.id, [], 1)] } },
    ],
    ['several are answered', { intent: { ...onBirth, targets: [...onBirth.targets, ...onBirth.targets] } }],
    ['nothing is answered', { intent: { kind: 'fallback', confidence: 0 } }],
  ])('not where %s', (_, one) => expect(meant(one)).toBeUndefined());
});
