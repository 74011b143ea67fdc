import {
  type Conversation,
  type ConversationEvent,
  empty,
  next,
} from '../../../../channels/webchat/client/state/conversation';
import { exchanges, latestAnswer } from '../../../../channels/webchat/client/state/exchanges';
import type { Activity } from '../../../../channels/webchat/client/transport/wire';

const bot = (id: string, text: string): Activity => ({ id, type: 'message', text, from: { role: 'bot' } });
const mine = (id: string, text: string, client?: string): Activity => ({
  id,
  type: 'message',
  text,
  from: { role: 'user' },
  ...(client !== undefined && { channelData: { clientActivityID: client } }),
});
const heard = (...activities: Activity[]): ConversationEvent => ({ type: 'heard', activities, now: 0 });
const said = (id: string, text: string): ConversationEvent => ({ type: 'said', id, text });
const after = (...events: ConversationEvent[]): Conversation => events.reduce(next, empty);
const told = (conversation: Conversation): string[] =>
  [...conversation.log, ...conversation.waiting].map((entry) =>
    entry.kind === 'question'
      ? `${entry.text} (${entry.state})`
      : entry.kind === 'answer'
        ? `${entry.activity.text}`
        : '---',
  );

describe('a conversation', () => {
  it('shows a question at once, and as the same bubble when it comes back', () => {
    const before = after(heard(bot('t|1', 'Xin chào')), said('a', 'một'));
    expect(told(before)).toEqual(['Xin chào', 'một (waiting)']);
    const later = next(before, heard(mine('t|2', 'một', 'a'), bot('t|3', 'đáp')));
    expect(told(later)).toEqual(['Xin chào', 'một (sent)', 'đáp']);
    expect(later.log[1]?.key).toBe('a');
  });

  it('shows what comes twice once', () => {
    const set = heard(bot('t|1', 'Xin chào'), mine('t|2', 'một', 'a'), bot('t|3', 'đáp'));
    expect(told(after(said('a', 'một'), set, set))).toEqual(['Xin chào', 'một (sent)', 'đáp']);
  });

  it('keeps what waits behind what the server has, in the server’s order', () => {
    const state = after(
      said('a', 'một'),
      said('b', 'hai'),
      heard(bot('t|1', 'Xin chào'), mine('t|2', 'hai', 'b')),
    );
    expect(told(state)).toEqual(['Xin chào', 'hai (sent)', 'một (waiting)']);
  });

  it('shows the title of a button that was tapped, and nothing for one that speaks for itself', () => {
    const data = (channelData: Record<string, unknown>): Activity => ({
      ...mine('t|1', '#p/1'),
      channelData,
    });
    expect(told(after(heard(data({ messageBack: { displayText: 'Lệ phí' } }))))).toEqual(['Lệ phí (sent)']);
    expect(told(after(heard(data({ postBack: true }))))).toEqual([]);
    expect(told(after(heard(data({ messageBack: {} }))))).toEqual([]);
  });

  it('says what the server did not take, and takes it back when it has it after all', () => {
    const refused = after(said('a', 'một'), { type: 'refused', id: 'a', code: 'BadArgument' });
    expect(told(refused)).toEqual(['một (refused)']);
    expect(told(next(refused, heard(mine('t|1', 'một', 'a'))))).toEqual(['một (sent)']);
  });

  it('draws a line where the server has forgotten what was said, unless nothing was', () => {
    expect(told(after({ type: 'lost' }))).toEqual([]);
    const state = after(heard(bot('t|1', 'Xin chào')), { type: 'lost' }, heard(bot('u|1', 'Xin chào')));
    expect(told(state)).toEqual(['Xin chào', '---', 'Xin chào']);
    expect(exchanges(state).map(({ afterBreak }) => afterBreak)).toEqual([false, true]);
  });

  it('shows that the bot is writing until it has written, or for some seconds', () => {
    const typing: ConversationEvent = {
      type: 'heard',
      activities: [{ type: 'typing', from: { role: 'bot' } }],
      now: 1_000,
    };
    const state = after(typing);
    expect(state.typingUntil).toBeGreaterThan(1_000);
    expect(next(state, heard(bot('t|1', 'đáp'))).typingUntil).toBe(0);
    expect(next(state, { type: 'quiet', now: 2_000 })).toBe(state);
    expect(next(state, { type: 'quiet', now: 60_000 }).typingUntil).toBe(0);
  });

  it('finds ratings again after a reload, and reads no others', () => {
    const rating = (value: unknown): Activity => ({
      type: 'event',
      name: 'feedback',
      value,
      from: { role: 'user' },
    });
    const state = after(
      heard(
        rating({ activity: 't|1', rating: -1, reason: 'unclear' }),
        rating({ activity: 't|2', rating: 7 }),
        rating(null),
      ),
    );
    expect(state.ratings).toEqual({ 't|1': { rating: -1, reason: 'unclear' } });
  });
});

describe('exchanges', () => {
  it('put answers to their question; what is said before the first has none', () => {
    const state = after(
      heard(bot('t|1', 'Xin chào'), mine('t|2', 'một', 'a'), bot('t|3', 'đáp'), bot('t|4', 'thêm')),
      said('b', 'hai'),
    );
    const list = exchanges(state);
    expect(list.map(({ question, answers }) => [question?.text, answers.length])).toEqual([
      [undefined, 1],
      ['một', 2],
      ['hai', 0],
    ]);
    // While a question is open, nothing suggests itself any more.
    expect(latestAnswer(list)).toBeUndefined();
    expect(latestAnswer(list.slice(0, 2))?.key).toBe('t|4');
  });
});
