import type { Activity } from 'botbuilder';
import { silent } from '../../../bots/log';
import { withErrorFallback } from '../../../bots/middleware/errorFallback';
import type { Bot, ConversationState } from '../../../bots/types';

const activity: Partial<Activity> = { type: 'message', text: 'phí?' };

/** A bot that fails with what `poisoned` says, and counts how often and from what it was asked. */
function botThat(poisoned: (state: ConversationState) => boolean) {
  const states: ConversationState[] = [];
  const inner: Bot = {
    turn: ({ state }) => {
      states.push(structuredClone(state));
      state['half'] = 'done';
      if (poisoned(state)) return Promise.reject(new Error('broken'));
      return Promise.resolve({ state, replies: [{ type: 'message', text: 'được' }] });
    },
  };
  return { bot: withErrorFallback(inner, silent), states };
}

it('the first failure is answered with an apology, and the state is as it was', async () => {
  const { bot, states } = botThat(() => true);
  const { state, replies } = await bot.turn({ activity, state: { memory: 1 } });
  expect(states).toEqual([{ memory: 1 }]);
  expect(state).toEqual({ memory: 1, failures: 1 });
  expect(replies).toHaveLength(1);
});

it('the second in a row is tried once more from a clean state', async () => {
  const { bot, states } = botThat((state) => 'memory' in state);
  const { state, replies } = await bot.turn({ activity, state: { memory: 1, failures: 1 } });
  expect(states).toEqual([{ memory: 1 }, {}]);
  expect(state).not.toHaveProperty('memory');
  expect(replies).toEqual([{ type: 'message', text: 'được' }]);
});

it('and is answered with an apology when that fails too', async () => {
  const { bot, states } = botThat(() => true);
  const { state, replies } = await bot.turn({ activity, state: { memory: 1, failures: 1 } });
  expect(states).toEqual([{ memory: 1 }, {}]);
  expect(state).toEqual({ memory: 1, failures: 1 });
  expect(replies).toHaveLength(1);
});

it('a turn that goes well forgets the failure before it', async () => {
  const { bot, states } = botThat(() => false);
  expect((await bot.turn({ activity, state: { failures: 1 } })).state).not.toHaveProperty('failures');
  expect(states).toEqual([{}]);
});

it('nobody is apologised to for what nobody said, and one apology is not the next', async () => {
  const { bot } = botThat(() => true);
  expect((await bot.turn({ activity: { type: 'event' }, state: {} })).replies).toEqual([]);
  const [one, other] = await Promise.all([
    bot.turn({ activity, state: {} }),
    bot.turn({ activity, state: {} }),
  ]);
  Object.assign(one.replies[0] as object, { text: 'changed' });
  expect(other.replies[0]?.text).not.toBe('changed');
});
