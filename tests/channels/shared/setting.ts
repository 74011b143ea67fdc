import { silent } from '../../../bots/log';
import {
  type MessagePipeline,
  type MessagePipelineOptions,
  createMessagePipeline,
} from '../../../channels/pipeline/createPipeline';
import type { Storage } from '../../../storage/collection';
import { countingBot, type FakeDoor, fakeDoor } from './fakes';

/** Times short enough for tests, in the same proportions as the usual ones. */
export const brisk = { leaseMs: 300, sweepMs: 30, staleAfterMs: 20 };

let owners = 0;

/** Whatever a test left open, so that a failing one does not keep the others from ending. */
const open = new Set<MessagePipeline>();
afterEach(async () => {
  const left = [...open];
  open.clear();
  await Promise.all(left.map((house) => house.stop()));
});

/** A house with a fake door and a counting bot, unless told otherwise. */
export async function houseOn(
  storage: Storage,
  parts: Partial<MessagePipelineOptions> & { door?: FakeDoor } = {},
): Promise<MessagePipeline & { door: FakeDoor }> {
  const { door = fakeDoor(), ...rest } = parts;
  const house = await createMessagePipeline({
    storage,
    bot: countingBot(),
    adapters: [door],
    log: silent,
    clock: Date.now,
    ids: () => `process-${(owners += 1)}`,
    random: () => 0,
    timing: brisk,
    ...rest,
  });
  open.add(house);
  return { ...house, door };
}

/** Waits until `fits` holds. @throws after `withinMs`, saying what was awaited. */
export async function until(
  what: string,
  fits: () => boolean | Promise<boolean>,
  withinMs = 25_000,
): Promise<void> {
  const end = Date.now() + withinMs;
  while (!(await fits())) {
    if (Date.now() > end) throw new Error(`Not within ${withinMs} ms: ${what}`);
    await pause(5);
  }
}

/** Waits until every event was dealt with and nobody works on a conversation: what is left is due later. */
export const quiet = (storage: Storage): Promise<void> =>
  until('nothing in work', async () => {
    const [inbox, conversations] = await Promise.all(
      ['inbox', 'conversations'].map((name) => storage.collection({ name })),
    );
    // In this order: an event that is dealt with is held by its conversation until the last write.
    return (
      (await inbox?.count({ status: 'new' })) === 0 &&
      (await conversations?.count({ lease: { $exists: true } })) === 0
    );
  });

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
