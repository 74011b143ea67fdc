import { limits } from './limits';

/** Begins the note on every message of ours; Meta sends it back in the echo, which tells ours from a human's. */
const MARK = 'chatbot-1022:';

/** The note for a message with this id. */
export function note(id: string): string {
  return `${MARK}${id}`.slice(0, limits.metadata);
}

export function mine(metadata: string | undefined): boolean {
  return metadata?.startsWith(MARK) ?? false;
}
