import { setTimeout as pause } from 'node:timers/promises';
import type { Collection, Document } from '../../../storage/collection';
import { temporaryStorage } from '../../helpers/storage';
import { storageInstead } from '../../helpers/storageInstead';
import { until } from '../shared/setting';
import { listen, newSession } from './client';
import { running, type Running } from './setting';

let house: Running | undefined;
let dispose: () => Promise<void>;
let asked: number;
afterEach(async () => {
  await house?.close();
  house = undefined;
  await dispose();
});

/** A web chat that counts how often it asks the storage for news of open conversations. */
async function open(shared?: boolean): Promise<string> {
  const place = await temporaryStorage();
  dispose = place.dispose;
  asked = 0;
  const storage = storageInstead(place.storage, 'webchat_conversations', (real: Collection<Document>) => ({
    find: (filter, options) => {
      if (typeof filter['_id'] === 'object') asked += 1;
      return real.find(filter, options);
    },
  }));
  house = await running({ storage, limits: { pollEvery: 2 }, ...(shared === undefined ? {} : { shared }) });
  return house.url;
}

describe('news of open conversations', () => {
  it('are not looked for where this process alone writes them: the embedded engine', async () => {
    const url = await open();
    const { socket } = await listen((await newSession(url)).streamUrl);
    await pause(100);
    expect(asked).toBe(0);
    socket.close();
  });

  it('are looked for where other processes write, too', async () => {
    const url = await open(true);
    const { socket } = await listen((await newSession(url)).streamUrl);
    await until('it has asked', () => asked > 1);
    socket.close();
  });
});
