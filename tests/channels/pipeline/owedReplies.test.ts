import type { ConversationStore } from '../../../channels/pipeline/conversationStore';
import { OwedReplies } from '../../../channels/pipeline/owedReplies';
import { conversationWith, LAN, NOW, owedReply } from './outboxSteps';

/** A queue over a store that keeps nothing, and what it would have written. */
function queue() {
  const written: unknown[][] = [];
  const setOutbox = (...args: unknown[]) => {
    written.push(args);
    return Promise.resolve(conversationWith([]));
  };
  return { queue: new OwedReplies({ setOutbox } as unknown as ConversationStore), written };
}

const [first, second] = [
  owedReply('m.0', 'một\nhai', { attempts: 2, notBefore: NOW }),
  owedReply('m.1', 'ba'),
];

describe('one message is sent', () => {
  it('of several: the reply stays, from no failed attempt on and due at once', async () => {
    const { queue: owed, written } = queue();
    await owed.sentOne(conversationWith([first, second]), first, 2);
    const { notBefore: _, ...rest } = first;
    expect(written).toEqual([[LAN, [{ ...rest, sent: 1, attempts: 0 }, second], {}]]);
  });

  it('the last one: the reply is gone', async () => {
    const { queue: owed, written } = queue();
    await owed.sentOne(conversationWith([first, second]), { ...first, sent: 1 }, 2);
    expect(written).toEqual([[LAN, [second], {}, [], { letGo: false }]]);
  });

  it('with the platform’s id, which is remembered among the latest thirty', async () => {
    const { queue: owed, written } = queue();
    const sent = Array.from({ length: 30 }, (_, i) => `s${i}`);
    await owed.sentOne(conversationWith([first], { sent }), first, 2, { id: 'new' });
    await owed.sentOne(conversationWith([second], { sent: ['s0'] }), second, 1, { id: 'new' });
    expect(written.map(([, , also]) => also)).toEqual([
      { sent: [...sent.slice(1), 'new'] },
      { sent: ['s0', 'new'] },
    ]);
  });

  it.each([
    ['nothing more is owed and it may', [second], () => true, true],
    ['nothing more is owed and it may not', [second], () => false, false],
    ['nobody was asked', [second], undefined, false],
    ['more is owed', [second, first], () => true, false],
  ])('the hold is given up with the write or not: %s', async (_, all, mayLetGo, letGo) => {
    const { queue: owed, written } = queue();
    await owed.sentOne(conversationWith(all), second, 1, mayLetGo ? { mayLetGo } : {});
    expect(written[0]?.[4]).toEqual({ letGo });
  });
});

it('the first reply is done with, and the others move up', async () => {
  const { queue: owed, written } = queue();
  await owed.finishFirst(conversationWith([first, second]));
  expect(written).toEqual([[LAN, [second], {}, [], {}]]);
});

it('the first reply is owed in another form', async () => {
  const { queue: owed, written } = queue();
  const other = { ...first, degraded: true as const };
  await owed.replaceFirst(conversationWith([first, second]), other);
  expect(written).toEqual([[LAN, [other, second], {}]]);
});

it('the first reply waits, and there is nothing more to do for now', async () => {
  const { queue: owed, written } = queue();
  const later = { ...first, notBefore: NOW + 1 };
  expect(await owed.putOff(conversationWith([first, second]), later)).toBeNull();
  expect(written).toEqual([[LAN, [later, second], {}]]);
});
