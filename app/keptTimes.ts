import { timing } from '../channels/pipeline/timing';
import { limits } from '../channels/webchat/limits';
import type { Kept } from '../http/pages/privacyPage';
import type { Storage } from '../storage/collection';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
/** A sweep and a scrub, of four minutes each, and the time that a file takes to be written anew. */
const OFF_DISK_MINUTES = 10;

/** For how long what people write is kept, as the page on privacy tells it: the very times that the channels keep to. */
export function keptTimes(engine: Storage['engine']): Kept {
  return {
    page: limits.retention / HOUR_MS,
    state: timing.conversationMs / HOUR_MS,
    unsent: timing.giveUpMs / HOUR_MS,
    // As long as a platform would take it, and never longer than the conversation.
    givenUp: timing.conversationMs / HOUR_MS,
    eventIds: timing.inboxMs / HOUR_MS,
    deadLetterDays: timing.deadLetterMs / DAY_MS,
    offDiskMinutes: engine === 'embedded' ? OFF_DISK_MINUTES : undefined,
  };
}
