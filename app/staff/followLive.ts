import { isDeepStrictEqual } from 'node:util';
import type { Log } from '../../bots/log';
import { type Live, nothingLive } from '../../bots/live/live';
import { readLive } from '../../bots/live/store';
import type { Storage } from '../../storage/collection';

/**
 * Looks what is switched off and announced, and tells `change` of it when it is not what it was.
 * @returns looks once; to be called every few seconds
 */
export function liveFollower(
  storage: Storage,
  change: (live: Live) => Promise<void>,
  log: Pick<Log, 'info'>,
): () => Promise<void> {
  let known: Live = nothingLive;
  return async () => {
    const live = await readLive(storage);
    if (isDeepStrictEqual(live, known)) return;
    await change(live);
    known = live;
    const off = live.switches.map(({ what, key }) => `${what} ${key}`.trim());
    log.info({ off, notices: live.notices.length }, 'Switches and notices have changed.');
  };
}
