import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import type { Bot } from '../../../bots/types';
import type { Storage } from '../../../storage/collection';
import { openEmbedded } from '../../../storage/embedded/open';
import { openStorage } from '../../../storage/open';
import { serverGiven, temporaryDatabase, temporaryFolder, type TemporaryPlace } from '../../helpers/storage';
import { houseOn, quiet, until } from '../shared/setting';
import { said } from '../shared/fakes';
import { listen, newSession, poll, say } from './client';
import { running } from './setting';

const WORDS = 'Con tôi tên Nguyễn Thị Bí Mật sinh ngày 2/9';

/** Every byte that the embedded engine has on the disk. */
async function onDisk({ dataDir }: TemporaryPlace): Promise<string> {
  const folder = join(dataDir, 'store');
  const files = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile());
  const texts = files.map(({ name }) => readFile(join(folder, name), 'utf8').catch(() => ''));
  return (await Promise.all(texts)).join('\n');
}

/** Every document that MongoDB gives out, of whatever collection: its files are its own. */
async function inDatabase({ mongodbUri = '' }: TemporaryPlace): Promise<string> {
  const client = await MongoClient.connect(mongodbUri);
  try {
    const collections = await client.db().collections();
    const documents = await Promise.all(collections.map((collection) => collection.find({}).toArray()));
    return JSON.stringify(documents);
  } finally {
    await client.close();
  }
}

/** Repeats what it hears, and remembers it; "xoá" erases. */
const parrot: Bot = {
  turn: ({ activity: { text } }) =>
    Promise.resolve(
      text === 'xoá'
        ? {
            state: {},
            replies: [
              { type: 'event', name: 'forget' },
              { type: 'message', text: 'Đã xoá.' },
            ],
          }
        : { state: { last: text }, replies: [{ type: 'message', text: `Nghe: ${text}` }] },
    ),
};

type Engine = [
  name: string,
  makePlace: () => Promise<TemporaryPlace | null>,
  open: (place: TemporaryPlace) => Promise<Storage>,
  kept: (place: TemporaryPlace) => Promise<string>,
];
const engines: Engine[] = [
  ['embedded', temporaryFolder, ({ dataDir }) => openEmbedded(dataDir, { scrubEveryMs: 20 }), onDisk],
  ['mongodb', temporaryDatabase, openStorage, inDatabase],
];
describe.each(engines)('the %s engine', (engine, makePlace, open, kept) => {
  if (engine === 'mongodb' && !serverGiven()) {
    it.skip('is not tried: MONGODB_URI is not set', () => undefined);
    return;
  }

  let place: TemporaryPlace;
  let storage: Storage;
  beforeEach(async () => {
    place = (await makePlace()) as TemporaryPlace;
    storage = await open(place);
  });
  afterEach(async () => {
    await storage.close();
    await place.dispose();
  });

  const gone = (words: string) =>
    until('the words are gone', async () => !(await kept(place)).includes(words));

  describe('after "xoá dữ liệu" on the web chat', () => {
    it('nothing that was said is on the disk, the page sees the confirmation, and nobody is bothered', async () => {
      const house = await running({ storage, bot: parrot });
      const session = await newSession(house.url);
      const stream = await listen(session.streamUrl);
      await say(house.url, session, { text: WORDS });
      await until('the answer', () => stream.texts().includes(`Nghe: ${WORDS}`));
      expect(await kept(place)).toContain(WORDS);
      await say(house.url, session, { text: 'xoá' });
      await until('the confirmation', () => stream.texts().includes('Đã xoá.'));
      await gone(WORDS);
      const { json } = await poll(house.url, session);
      expect((json['activities'] as { text: string }[]).map(({ text }) => text)).toEqual(['Đã xoá.']);
      expect(await (await storage.collection({ name: 'deadLetters' })).count({})).toBe(0);
      // The talk may go on behind it.
      await say(house.url, session, { text: 'còn đó không' });
      await until('the next answer', () => stream.texts().includes('Nghe: còn đó không'));
      stream.socket.close();
      await house.close();
    });
  });

  describe('on every channel', () => {
    const CONVERSATION = 'messenger/page/lan';

    it('what was said leaves the inbox once it is answered', async () => {
      const house = await houseOn(storage, { bot: parrot });
      await house.enqueue([said(WORDS, { id: 'm1', conversation: CONVERSATION, at: Date.now() })]);
      await until('it is answered', () => house.door.sent.length === 1);
      await house.stop();
      await (await storage.collection({ name: 'conversations' })).remove({});
      await gone(WORDS);
      expect(await kept(place)).toContain('m1');
    });

    it('erasure asked for by the platform leaves nothing', async () => {
      const house = await houseOn(storage, { bot: parrot });
      await house.enqueue([said(WORDS, { id: 'm1', conversation: CONVERSATION, at: Date.now() })]);
      await until('it is answered', () => house.door.sent.length === 1);
      await house.enqueue([{ id: 'e1', conversation: CONVERSATION, at: Date.now(), control: 'erase' }]);
      await gone(WORDS);
    });

    it('what is past its time leaves nothing', async () => {
      let now = Date.now();
      const timing = { leaseMs: 300, sweepMs: 30, staleAfterMs: 20, cleanMs: 20 };
      const house = await houseOn(storage, { bot: parrot, clock: () => now, timing });
      await house.enqueue([said(WORDS, { id: 'm1', conversation: CONVERSATION, at: Date.now() })]);
      await until('it is answered', () => house.door.sent.length === 1);
      // What is still written behind the answer must not bear the time after the leap: it would be kept as long again.
      await quiet(storage);
      house.start();
      expect(await kept(place)).toContain(WORDS);
      now += 3 * 24 * 3_600_000;
      await gone(WORDS);
      await gone('m1');
    });
  });
});
