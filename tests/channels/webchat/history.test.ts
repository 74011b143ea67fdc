import type { Storage } from '../../../storage/collection';
import { History } from '../../../channels/webchat/history';
import { temporaryStorage } from '../../helpers/storage';

let storage: Storage;
let dispose: () => Promise<void>;
let now = 1_000_000;
beforeEach(async () => ({ storage, dispose } = await temporaryStorage()));
afterEach(() => dispose());

const message = (text: string) => ({ content: { type: 'message', text } });

describe('the history of a conversation', () => {
  it('has one order without gaps, whoever writes at the same time', async () => {
    const writers = await Promise.all([1, 2, 3].map(() => History.open(storage, () => now)));
    await writers[0]?.begin('c', 'u');
    const added = await Promise.all(
      [...writers, ...writers, ...writers].flatMap((writer, n) => [
        writer.add('c', message(`${n}`)),
        writer.add('c', message(`${n} again`)),
      ]),
    );
    expect(added.map((one) => one.said.seq).sort((a, b) => Number(a) - Number(b))).toEqual(
      Array.from({ length: 18 }, (_, i) => i + 1),
    );
    expect((await writers[1]?.after('c', 16, 100))?.watermark).toBe('18');
    expect((await writers[1]?.talk('c'))?.changes).toBe(18);
  });

  it('takes what has the same key once', async () => {
    const history = await History.open(storage, () => now);
    await history.begin('c', 'u');
    const all = await Promise.all([1, 2, 3, 4].map(() => history.add('c', { ...message('x'), key: 'k' })));
    expect(all.filter((one) => one.fresh)).toHaveLength(1);
    expect((await history.add('d', { ...message('x'), key: 'k' })).fresh).toBe(true);
    expect(await history.length('c')).toBe(1);
  });

  it('gives what comes after a place, in pieces', async () => {
    const history = await History.open(storage, () => now);
    for (let i = 1; i <= 5; i++) await history.add('c', message(`${i}`));
    const first = await history.after('c', 0, 3);
    expect(first).toMatchObject({
      watermark: '3',
      activities: [{ text: '1' }, { text: '2' }, { text: '3' }],
    });
    expect(await history.after('c', first.seq, 3)).toMatchObject({
      watermark: '5',
      activities: [{ text: '4' }, { text: '5' }],
    });
  });

  it('keeps content that a store would not take as fields', async () => {
    const history = await History.open(storage, () => now);
    const content = { type: 'message', attachments: [{ content: { $schema: 'x', 'a.b': 1 } }] };
    await history.add('c', { content });
    expect((await history.after('c', 0, 1)).activities[0]).toMatchObject(content);
  });

  it('is removed in one sweep, however many are old', async () => {
    const history = await History.open(storage, () => now);
    const talks = await storage.collection<{ _id: string; last: number }>({ name: 'webchat_conversations' });
    const old = Array.from({ length: 2_001 }, (_, i) => ({
      _id: `c${i}`,
      user: 'u',
      created: now,
      last: now,
      changes: 0,
    }));
    await talks.insertMany(old);
    now += 60_000;
    await history.begin('kept', 'u');
    expect(await history.sweep(now - 30_000)).toBe(2_001);
    expect(await talks.count({})).toBe(1);
  }, 60_000);

  it('is removed some time after the last word, and when it is to be forgotten', async () => {
    const history = await History.open(storage, () => now);
    for (const conversation of ['old', 'kept', 'forgotten']) {
      await history.begin(conversation, 'u');
      await history.add(conversation, message('a'));
    }
    now += 60_000;
    await history.add('kept', message('b'));
    await history.forget('forgotten');
    expect(await history.sweep(now - 30_000)).toBe(1);
    expect(await history.talk('old')).toBeNull();
    expect(await history.talk('forgotten')).toBeNull();
    expect([
      await history.length('old'),
      await history.length('forgotten'),
      await history.length('kept'),
    ]).toEqual([0, 0, 2]);
  });
});
