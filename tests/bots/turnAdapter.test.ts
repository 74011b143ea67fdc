import type { Activity, TurnContext } from 'botbuilder';
import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import { type Log, silent } from '../../bots/log';
import { stateOf } from '../../bots/state';
import type { Bot, ConversationState, TurnResult } from '../../bots/types';
import { createBot } from '../../bots/turnAdapter';

/** A tree of one dialog that does what the test says. */
class Tree extends Dialog {
  constructor(private readonly act: (context: TurnContext) => Promise<unknown>) {
    super('tree');
  }

  override async beginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    await this.act(dc.context);
    return Dialog.EndOfTurn;
  }

  override continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    return this.beginDialog(dc);
  }
}

function botThat(act: (context: TurnContext) => Promise<unknown>, log: Log = silent): Bot {
  let now = 0;
  return createBot(new Tree(act), { log, clock: () => (now += 5) });
}

const message = (text: string): Partial<Activity> => ({ type: 'message', text, channelId: 'webchat' });
const texts = (result: TurnResult): (string | undefined)[] => result.replies.map((reply) => reply.text);

describe('the bot on Bot Framework', () => {
  it('answers a message with what the tree says, in order', async () => {
    const bot = botThat((context) => context.sendActivities([{ text: 'một' }, { text: 'hai' }]));
    expect(texts(await bot.turn({ activity: message('chào'), state: {} }))).toEqual(['một', 'hai']);
  });

  it('leaves out traces and typing, and every address', async () => {
    const bot = botThat(async (context) => {
      await context.sendTraceActivity('secret state', { a: 1 });
      await context.sendActivity({ type: 'typing' });
      await context.sendActivity('xong');
    });
    const { replies } = await bot.turn({ activity: message('chào'), state: {} });
    expect(replies).toHaveLength(1);
    expect(Object.keys(replies[0] ?? {})).toEqual(
      expect.not.arrayContaining(['from', 'recipient', 'conversation']),
    );
  });

  it('hands every sent activity a response of its own', async () => {
    let responses: unknown[] = [];
    const bot = botThat(async (context) => {
      responses = await context.sendActivities([{ type: 'typing' }, { text: 'một' }, { type: 'trace' }]);
    });
    await bot.turn({ activity: message('chào'), state: {} });
    expect(responses).toHaveLength(3);
  });

  it('keeps what the tree remembers from turn to turn, and the state given in is left alone', async () => {
    const bot = botThat(async (context) => {
      const state = stateOf(context);
      state.count = Number(state.count ?? 0) + 1;
      await context.sendActivity(`lần ${String(state.count)}`);
    });
    const first = await bot.turn({ activity: message('a'), state: {} });
    const frozen = JSON.stringify(first.state);
    const second = await bot.turn({ activity: message('b'), state: first.state });
    expect([...texts(first), ...texts(second)]).toEqual(['lần 1', 'lần 2']);
    expect(JSON.stringify(first.state)).toBe(frozen);
    expect(JSON.parse(frozen)).toEqual(first.state);
  });

  it('always thinks in Vietnamese and is not diverted by what the sender asks for', async () => {
    let locale = '';
    const bot = botThat(async (context) => {
      locale = context.activity.locale ?? '';
      await context.sendActivity('đây');
    });
    const activity = { ...message('chào'), locale: 'xx-XX', deliveryMode: 'expectReplies' };
    expect(texts(await bot.turn({ activity, state: {} }))).toEqual(['đây']);
    expect(locale).toBe('vi-VN');
  });

  it.each([
    ['a named event', { type: 'event', name: 'webchat/join' }, 1],
    [
      'the arrival of a person',
      { type: 'conversationUpdate', membersAdded: [{ id: 'u' }], recipient: { id: 'b' } },
      1,
    ],
    [
      'the arrival of the bot itself',
      { type: 'conversationUpdate', membersAdded: [{ id: 'b' }], recipient: { id: 'b' } },
      0,
    ],
    ['a reaction', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }, 0],
    ['typing', { type: 'typing' }, 0],
    ['an unknown type', { type: 'nonsense' }, 0],
  ])('for %s', async (_, activity, replies) => {
    const bot = botThat((context) => context.sendActivity('chào'));
    const result = await bot.turn({ activity: activity as Partial<Activity>, state: {} });
    expect(result.replies).toHaveLength(replies);
  });
});

describe('a turn that fails', () => {
  const broken = async (context: TurnContext): Promise<void> => {
    stateOf(context).half = 'done';
    await context.sendActivity('nửa câu');
    throw new Error('no such table: secrets, asked for "tên tôi là Lan"');
  };

  it('is answered with an apology in Vietnamese that tells nothing of the cause', async () => {
    const { replies } = await botThat(broken).turn({ activity: message('tên tôi là Lan'), state: {} });
    expect(replies).toHaveLength(1);
    expect(replies[0]?.text).toMatch(/^Xin lỗi Anh\/Chị/);
    expect(JSON.stringify(replies)).not.toMatch(/secrets|table|Lan/);
  });

  it('keeps the state as it was', async () => {
    const state: ConversationState = { memory: { procedure: '1.001193' } };
    const after = await botThat(broken).turn({ activity: message('phí?'), state });
    expect(after.state).toMatchObject(state);
    expect(after.state).not.toHaveProperty('half');
  });

  it('is tried from a clean state when the one before failed too', async () => {
    const bot = botThat(async (context) => {
      if (stateOf(context).poison) throw new Error('broken state');
      await context.sendActivity('lại chạy');
    });
    const first = await bot.turn({ activity: message('a'), state: { poison: true } });
    const second = await bot.turn({ activity: message('a'), state: first.state });
    expect(texts(first)[0]).toMatch(/^Xin lỗi/);
    expect(texts(second)).toEqual(['lại chạy']);
    expect(second.state).not.toHaveProperty('poison');
  });

  it('keeps silent when nobody said anything', async () => {
    const { replies } = await botThat(broken).turn({ activity: { type: 'event', name: 'x' }, state: {} });
    expect(replies).toEqual([]);
  });
});

describe('the log of turns', () => {
  const lines: string[] = [];
  const write = (fields: Record<string, unknown>, text: string): void =>
    void lines.push(JSON.stringify({ ...fields, text }));
  const log: Log = { debug: write, info: write, warn: write, error: write };
  beforeEach(() => lines.splice(0));

  it('tells the channel, the time it took and the kind of answer', async () => {
    const channelData = {
      answer: { kind: 'procedure', procedure: '1.001193', facet: 'fee', confidence: 0.9 },
    };
    await botThat((context) => context.sendActivity({ text: 'Phí 5.000 đồng', channelData }), log).turn({
      activity: message('phí khai sinh'),
      state: {},
    });
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      channel: 'webchat',
      ms: 5,
      replies: 1,
      kind: 'procedure',
      facet: 'fee',
    });
  });

  it('never holds what a person wrote, not even when the turn fails over it', async () => {
    const words = 'số căn cước của tôi là 048012345678';
    await botThat((context) => Promise.reject(new Error(`cannot read "${context.activity.text}"`)), log).turn(
      {
        activity: message(words),
        state: {},
      },
    );
    expect(lines).toHaveLength(2);
    expect(lines.join()).not.toContain('048012345678');
  });
});
