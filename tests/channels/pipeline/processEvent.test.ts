import type { Activity } from 'botbuilder';
import type { Bot, Turn } from '../../../bots/types';
import type { ChannelAdapter } from '../../../channels/adapter';
import type { Conversation } from '../../../channels/pipeline/conversation';
import type { ConversationStore } from '../../../channels/pipeline/conversationStore';
import type { DeadLetters } from '../../../channels/pipeline/deadLetters';
import type { PendingEvent } from '../../../channels/pipeline/inbox';
import { processEvent } from '../../../channels/pipeline/processEvent';
import { timing } from '../../../channels/pipeline/timing';
import { fakeDoor, said } from '../shared/fakes';

const NOW = 1_700_000_000_000;
const LAN = 'messenger/page/lan/x';
const DAY_MS = 86_400_000;

interface Setting {
  conversation?: Partial<Conversation>;
  /** The channel has no settings any more. */
  isShut?: boolean;
  /** Parts of the channel's adapter. */
  adapter?: Partial<ChannelAdapter<string>>;
  replies?: Partial<Activity>[];
}

/** Everything around one event; what would be written comes back as the conversation. */
function around({
  conversation = {},
  replies = [{ type: 'message', text: 'dạ' }],
  isShut = false,
  adapter = {},
}: Setting = {}) {
  const letters: unknown[][] = [];
  const held: Conversation = {
    _id: LAN,
    owed: [],
    events: [],
    sent: [],
    heard: 0,
    expires: NOW,
    ...conversation,
  };
  const turns: Turn[] = [];
  const forgotten: string[] = [];
  const typing: string[] = [];
  const without = (set: Partial<Conversation>, unset: readonly string[] = []): Conversation => {
    const after = { ...held, ...set };
    return Object.fromEntries(
      Object.entries(after).filter(([key]) => !unset.includes(key)),
    ) as unknown as Conversation;
  };
  const conversations = {
    save: (_: string, set: Partial<Conversation>, unset?: string[]) => Promise.resolve(without(set, unset)),
    setOutbox: (_: string, owed: Conversation['owed'], set: Partial<Conversation> = {}, unset?: string[]) =>
      Promise.resolve(without({ ...set, owed }, unset)),
    erase: (_: string, events: string[]) => Promise.resolve({ ...held, erased: true, events }),
  };
  const bot: Bot = {
    turn: (turn) => {
      turns.push(turn);
      return Promise.resolve({ state: { turns: turns.length }, replies });
    },
  };
  const door = fakeDoor({ sendTyping: (id) => void typing.push(id), ...adapter });
  const parts = {
    bot,
    conversations: conversations as unknown as ConversationStore,
    deadLetters: {
      forget: (id: string) => Promise.resolve(forgotten.push(id)),
      add: (...given: unknown[]) => Promise.resolve(void letters.push(given)),
    } as unknown as DeadLetters,
    adapters: new Map(isShut ? [] : [['messenger', door]]),
    clock: () => NOW,
    timing,
  };
  const process = (event: Partial<PendingEvent> = {}): Promise<Conversation> =>
    processEvent(
      held,
      {
        ...said('chào', { conversation: LAN, id: 'e', at: NOW - 1_000 }),
        key: `${LAN}#e`,
        received: NOW - 500,
        tries: 0,
        ...event,
      },
      parts,
    );
  return { held, process, turns, forgotten, typing, door, letters };
}

describe('an event with a message', () => {
  it('is a turn: state, replies and the id of the event are kept in one write', async () => {
    const { process, turns, typing } = around({
      conversation: { state: '{"memory":1}', owed: [] },
      replies: [
        { type: 'message', text: 'một' },
        { type: 'message', text: 'hai' },
      ],
    });
    expect(await process()).toMatchObject({
      state: '{"turns":1}',
      events: ['e'],
      heard: NOW - 1_000,
      expires: NOW + timing.conversationMs,
      owed: [
        { id: 'e.0', activity: '{"type":"message","text":"một"}', at: NOW, sent: 0, attempts: 0 },
        { id: 'e.1', activity: '{"type":"message","text":"hai"}', at: NOW, sent: 0, attempts: 0 },
      ],
    });
    expect(turns[0]?.state).toEqual({ memory: 1 });
    expect(typing).toEqual([LAN]);
  });

  it('comes to the bot with who, where and when as the channel knows them', async () => {
    const { process, turns } = around();
    await process({
      activity: { type: 'message', text: 'a', channelId: 'forged', from: { id: 'forged', name: 'f' } },
    });
    expect(turns[0]?.activity).toEqual({
      type: 'message',
      text: 'a',
      id: 'e',
      serviceUrl: '',
      timestamp: new Date(NOW - 1_000),
      channelId: 'messenger',
      conversation: { id: LAN, isGroup: false, conversationType: '', name: '' },
      from: { id: 'lan/x', name: '' },
      recipient: { id: 'page', name: '' },
    });
  });

  it('begins with an empty state where none is kept, and goes behind what is owed already', async () => {
    const owed = [{ id: 'x.0', activity: '{}', at: 1, sent: 0, attempts: 0 }];
    const { process, turns } = around({ conversation: { owed } });
    expect((await process()).owed.map(({ id }) => id)).toEqual(['x.0', 'e.0']);
    expect(turns[0]?.state).toEqual({});
  });

  it('is dealt with once', async () => {
    const { held, process, turns } = around({ conversation: { events: ['e'] } });
    expect(await process()).toBe(held);
    expect(turns).toEqual([]);
  });

  it('is dealt with once also where nineteen others passed before the inbox knew', async () => {
    const later = Array.from({ length: 19 }, (_, i) => `later-${i}`);
    const { turns, process } = around({ conversation: { events: ['e', ...later] } });
    await process();
    expect(turns).toEqual([]);
  });

  it('is remembered as the latest of twenty', async () => {
    const events = Array.from({ length: 20 }, (_, i) => `old-${i}`);
    const { process } = around({ conversation: { events } });
    expect((await process()).events).toEqual([...events.slice(1), 'e']);
  });

  it.each([
    ['a later sign of life stays', NOW - 10, NOW - 1_000, NOW - 10],
    ['a time to come is none', 0, NOW + 5_000, NOW],
    ['a wrong clock is not believed', 0, 1, NOW - 500],
  ])('when the person was heard last: %s', async (_, heard, at, kept) => {
    const { process } = around({ conversation: { heard } });
    expect((await process({ at })).heard).toBe(kept);
  });

  it('in which the tree asks for erasure has everything erased elsewhere, and that reply is not sent', async () => {
    const { process, forgotten, door } = around({
      replies: [
        { type: 'event', name: 'forget' },
        { type: 'message', text: 'đã xoá' },
      ],
    });
    expect((await process()).owed.map(({ id, activity }) => [id, activity])).toEqual([
      ['e.0', '{"type":"message","text":"đã xoá"}'],
    ]);
    expect(forgotten).toEqual([LAN]);
    expect(door.forgotten).toEqual([LAN]);
  });
});

describe('a human answers', () => {
  it('so the bot keeps silent for a day, and what it owed is dropped', async () => {
    const owed = [{ id: 'x.0', activity: '{}', at: 1, sent: 0, attempts: 0 }];
    const { process } = around({ conversation: { owed } });
    expect(await process({ control: 'handover', messageId: 'theirs' })).toMatchObject({
      owed: [],
      events: ['e'],
      mutedUntil: NOW + DAY_MS,
      expires: NOW + DAY_MS,
    });
  });

  it('or it was a message of ours after all: nothing changes', async () => {
    const owed = [{ id: 'x.0', activity: '{}', at: 1, sent: 0, attempts: 0 }];
    const { process } = around({ conversation: { owed, sent: ['ours'] } });
    const after = await process({ control: 'handover', messageId: 'ours' });
    expect(after).toMatchObject({ owed, events: ['e'] });
    expect(after).not.toHaveProperty('mutedUntil');
  });

  it('is not cut short by an earlier end of the conversation', async () => {
    const { process } = around({ conversation: { expires: NOW + 2 * DAY_MS } });
    expect((await process({ control: 'handover' })).expires).toBe(NOW + 2 * DAY_MS);
  });

  it('while it lasts, messages are taken in without a word', async () => {
    const { process, turns, typing } = around({ conversation: { mutedUntil: NOW + 1 } });
    expect(await process()).toMatchObject({
      events: ['e'],
      heard: NOW - 1_000,
      mutedUntil: NOW + 1,
      owed: [],
    });
    expect(turns).toEqual([]);
    expect(typing).toEqual([]);
  });

  it('once it is over, the bot answers again', async () => {
    const { process, turns } = around({ conversation: { mutedUntil: NOW } });
    expect(await process()).not.toHaveProperty('mutedUntil');
    expect(turns).toHaveLength(1);
  });

  it('hands the conversation back: the bot answers at once', async () => {
    const { process, turns } = around({ conversation: { mutedUntil: NOW + DAY_MS } });
    expect(await process({ control: 'resume' })).not.toHaveProperty('mutedUntil');
    expect(turns).toHaveLength(1);
  });

  it('hands it back without a message: nothing is said', async () => {
    const { process, turns } = around({ conversation: { mutedUntil: NOW + DAY_MS } });
    const { activity: _, ...event } = said('', { control: 'resume' });
    const after = await process({ ...event, id: 'e', activity: undefined } as unknown as PendingEvent);
    expect(after).toMatchObject({ events: ['e'], owed: [] });
    expect(after).not.toHaveProperty('mutedUntil');
    expect(turns).toEqual([]);
  });
});

it('a person who asks the platform for erasure is forgotten everywhere, but for the id of that event', async () => {
  const { process, forgotten, door, turns } = around({ conversation: { events: ['old'] } });
  expect(await process({ control: 'erase' })).toMatchObject({ erased: true, events: ['e'] });
  expect(forgotten).toEqual([LAN]);
  expect(door.forgotten).toEqual([LAN]);
  expect(turns).toEqual([]);
});

describe('a channel', () => {
  it('that has been shut meanwhile holds up no turn and no erasure', async () => {
    const turned = around({ isShut: true });
    expect((await turned.process()).owed).toHaveLength(1);
    const erased = around({ isShut: true });
    expect(await erased.process({ control: 'erase' })).toMatchObject({ erased: true });
    expect(erased.forgotten).toEqual([LAN]);
  });

  it('that shows no typing and keeps nothing of its own is asked for neither', async () => {
    const adapter = { sendTyping: undefined, erase: undefined } as unknown as Partial<ChannelAdapter<string>>;
    expect((await around({ adapter }).process()).owed).toHaveLength(1);
    expect(await around({ adapter }).process({ control: 'erase' })).toMatchObject({ erased: true });
  });

  it('is not asked to erase anything by a turn that does not ask for it', async () => {
    const { process, forgotten, door } = around();
    await process();
    expect([forgotten, door.forgotten]).toEqual([[], []]);
  });
});

describe('a reply that staff sends again', () => {
  const reply = { id: 'x.0', activity: '{}', at: 1, sent: 1, attempts: 4, notBefore: 9 };
  const again = (parts: Partial<Conversation> = {}) => {
    const all = around({ conversation: parts });
    return { ...all, after: () => all.process({ control: 'resend', reply, activity: undefined } as never) };
  };

  it('goes behind what is owed, as if it were new', async () => {
    const owed = [{ id: 'y.0', activity: '{}', at: 2, sent: 0, attempts: 0 }];
    const { after, letters, turns } = again({ owed });
    const { notBefore: _, ...kept } = reply;
    expect(await after()).toMatchObject({
      events: ['e'],
      owed: [owed[0], { ...kept, at: NOW, attempts: 0 }],
    });
    expect((await after()).owed[1]).not.toHaveProperty('notBefore');
    expect([letters, turns]).toEqual([[], []]);
  });

  it('is sent once a human’s turn has ended', async () => {
    expect((await again({ mutedUntil: NOW }).after()).owed).toHaveLength(1);
  });

  it('goes back to the letters while a human answers', async () => {
    const { after, letters } = again({ mutedUntil: NOW + 1, heard: 1, expires: NOW + 5 });
    expect(await after()).toMatchObject({ events: ['e'], owed: [] });
    const { notBefore: _, ...kept } = reply;
    expect(letters).toEqual([
      [
        `${LAN}#x.0`,
        LAN,
        'human_answers',
        'A human answers this conversation.',
        { content: { reply: kept }, until: NOW + 5 },
      ],
    ]);
  });

  it('is dropped where nobody has been heard, or where there is none', async () => {
    const silent = again({ mutedUntil: NOW + 1, heard: 0 });
    await silent.after();
    expect(silent.letters).toEqual([]);
    const { process } = around();
    expect(await process({ control: 'resend' })).toMatchObject({ events: ['e'], owed: [] });
  });
});
