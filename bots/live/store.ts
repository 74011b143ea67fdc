import type { Collection, Document, Storage } from '../../storage/collection';
import { DuplicateKeyError } from '../../storage/errors';
import { withoutEnded } from './inForce';
import { Live, nothingLive } from './live';

/** Kept as one document, so that every process reads it at one stroke. */
interface LiveDocument extends Document {
  version: number;
  live: Live;
}

const ATTEMPTS = 10;

/** What is switched off and announced now. @throws ZodError when another version wrote what this one cannot read */
export async function readLive(storage: Storage): Promise<Live> {
  return Live.parse((await (await collectionOf(storage)).get('current'))?.live ?? nothingLive);
}

/** Changes it; what has ended goes. Two who change it at once both get their way. @returns it afterwards */
export async function changeLive(storage: Storage, now: number, change: (live: Live) => Live): Promise<Live> {
  const collection = await collectionOf(storage);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const held = await collection.get('current');
    const live = Live.parse(change(withoutEnded(held?.live ?? nothingLive, now)));
    const version = (held?.version ?? 0) + 1;
    if (held) {
      const changed = await collection.update(
        { _id: 'current', version: held.version },
        { $set: { version, live } },
      );
      if (changed) return live;
      continue;
    }
    try {
      await collection.insert({ _id: 'current', version, live });
      return live;
    } catch (error) {
      if (!(error instanceof DuplicateKeyError)) throw error;
    }
  }
  throw new Error('Others change the switches all the time; nothing was changed. Try again.');
}

function collectionOf(storage: Storage): Promise<Collection<LiveDocument>> {
  return storage.collection<LiveDocument>({ name: 'live' });
}
