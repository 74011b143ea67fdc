import type { Turn, TurnResult } from '../../../bots/types';
import type { Expectation } from '../../../training/evaluation/cases';
import { measure } from '../../../training/evaluation/measure';
import { ConversationDriver } from '../../../training/evaluation/conversationDriver';

/** A clock that goes on by two at every look. */
function ticking(): () => number {
  let now = 0;
  return () => (now += 2);
}

const answer = { kind: 'none', confidence: 0 } as const;

/** Counts its turns in the state and says what it heard. */
const counting = {
  turn({ activity, state }: Turn): Promise<TurnResult> {
    const turns = Number(state['turns'] ?? 0) + 1;
    return Promise.resolve({
      state: { turns },
      replies: [
        { type: 'event', name: 'forget' },
        {
          type: 'message',
          text: `${turns}: ${activity.text}`,
          channelData: { answer },
          suggestedActions: { to: [], actions: [{ type: 'imBack', title: 'Tiếp', value: 'tiếp' }] },
        },
        { type: 'message', text: 'hết' },
      ],
    });
  },
};

test('a talk keeps the state, joins the texts and takes the time', async () => {
  const talk = new ConversationDriver(counting, 't', ticking());
  await talk.say('một');
  expect(await talk.say('hai')).toEqual({ answer, reply: '2: hai\n\nhết', ms: 2, buttons: ['Tiếp'] });
});

test('a reply that says nothing of what was understood carries no answer', async () => {
  const mute = { turn: () => Promise.resolve({ state: {}, replies: [{ type: 'message', text: 'dạ' }] }) };
  expect((await new ConversationDriver(mute, 't', ticking()).say('x')).answer).toBeNull();
});

test('every case is a conversation of its own', async () => {
  const notes: string[] = [];
  const expectation: Expectation = { expect: 'none', codes: [] };
  const summary = await measure(
    'f.jsonl',
    [
      { kind: 'question', case: { id: 'q1', q: 'một', ...expectation } },
      {
        kind: 'dialogue',
        case: {
          id: 'd1',
          turns: ['hai', 'ba'].map((user) => ({ user, ...expectation })),
        },
      },
    ],
    counting,
    ticking(),
    ({ id, reply }) => notes.push(`${id} ${reply.split('\n')[0]}`),
  );
  expect(notes).toEqual(['q1 1: một', 'd1#1 1: hai', 'd1#2 2: ba']);
  expect(summary).toMatchObject({ file: 'f.jsonl', n: 2, oosAnswered: 0, turns: 1 });
});
