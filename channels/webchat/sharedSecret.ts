import type { Document, Storage } from '../../storage/collection';
import { DuplicateKeyError } from '../../storage/errors';

interface Secret extends Document {
  secret: string;
}

/**
 * The secret that signs tokens, shared by all processes over one database: the first brings its own, the others take it.
 * @param own asked only where none is kept
 */
export async function sharedSecret(storage: Storage, own: () => Promise<string>): Promise<string> {
  const secrets = await storage.collection<Secret>({ name: 'secrets' });
  const kept = await secrets.get('webchat');
  if (kept) return kept.secret;
  try {
    const secret = await own();
    await secrets.insert({ _id: 'webchat', secret });
    return secret;
  } catch (error) {
    if (!(error instanceof DuplicateKeyError)) throw error;
    return sharedSecret(storage, own);
  }
}
