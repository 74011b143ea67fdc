import type { Storage } from '../../../storage/collection';
import { countingBot, fakeDoor, said } from '../shared/fakes';
import { houseOn, pause, until } from '../shared/setting';
import { engines, type Temporary } from '../shared/storages';

describe.each(engines.slice(0, 1))('fair turns, on %s', (_, open) => {
  let place: Temporary;
  let storage: Storage;
  beforeEach(async () => {
    place = await open();
    storage = place.storage;
  });
  afterEach(() => place.dispose());

  it('let somebody with one question answer before those with many are done', async () => {
    const door = fakeDoor();
    const house = await houseOn(storage, { door });
    const busy = Array.from({ length: 64 }, (_, person) =>
      Array.from({ length: 6 }, (_, i) =>
        said(`${i}`, { conversation: `messenger/page/busy-${person}`, id: `b-${person}-${i}`, at: i }),
      ),
    ).flat();
    await house.enqueue([...busy, said('please', { conversation: 'messenger/page/polite', id: 'p' })]);
    await until('all answers', () => door.sent.length === busy.length + 1, 30_000);
    const at = door.sent.findIndex(({ conversation }) => conversation.endsWith('polite'));
    expect(at).toBeLessThan(busy.length / 2);
    await house.stop();
  }, 120_000);

  it('give those behind one address a few places among all, so that others hardly wait', async () => {
    let inWork = 0;
    let most = 0;
    const bot = countingBot(async () => {
      most = Math.max(most, (inWork += 1));
      await pause(2);
      inWork -= 1;
    });
    const door = fakeDoor({ groupOf: (name) => (name.includes('/crowd-') ? 'one address' : undefined) });
    const house = await houseOn(storage, { door, bot });
    const crowd = Array.from({ length: 60 }, (_, person) =>
      [0, 1].map((i) =>
        said(`${i}`, { conversation: `messenger/page/crowd-${person}`, id: `c-${person}-${i}`, at: i }),
      ),
    ).flat();
    await house.enqueue([...crowd, said('please', { conversation: 'messenger/page/polite', id: 'p' })]);
    await until('all answers', () => door.sent.length === crowd.length + 1, 30_000);
    // Two of the address, and the one who is alone.
    expect(most).toBeLessThanOrEqual(3);
    const at = door.sent.findIndex(({ conversation }) => conversation.endsWith('polite'));
    expect(at).toBeLessThan(15);
    await house.stop();
  }, 120_000);

  it('keep the order within a conversation', async () => {
    const door = fakeDoor();
    const house = await houseOn(storage, { door });
    const events = Array.from({ length: 80 }, (_, i) =>
      said(`${i}`, { conversation: `messenger/page/${i % 70}`, id: `e-${i}`, at: i }),
    );
    await house.enqueue(events);
    await until('all answers', () => door.sent.length === events.length, 30_000);
    for (let person = 0; person < 10; person += 1) {
      const texts = door.sent
        .filter(({ conversation }) => conversation.endsWith(`/${person}`))
        .map(({ text }) => text);
      expect(texts).toEqual([`${person} #1`, `${person + 70} #2`]);
    }
    await house.stop();
  }, 120_000);
});
