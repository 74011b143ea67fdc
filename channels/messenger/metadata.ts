import { limits } from './limits';

/** Begins the note on every message of ours; Meta sends it back in the echo, which tells ours from a human's. */
const METADATA_PREFIX = 'chatbot-1022:';

/** The note for a message with this id. */
export function metadataFor(id: string): string {
  return `${METADATA_PREFIX}${id}`.slice(0, limits.metadata);
}

export function isOwnMetadata(metadata: string | undefined): boolean {
  return metadata?.startsWith(METADATA_PREFIX) ?? false;
}
