import type { TurnContext } from 'botbuilder';
import { recall, remember } from './memory';

/** Within this time a platform tells twice that somebody has come. */
const ARRIVAL_MS = 10 * 60_000;
/** The pictures of one album arrive within this time, each as a message of its own. */
const ALBUM_MS = 30_000;

/**
 * Whether a person who only came, without asking for anything, has just been greeted; who taps "start" is greeted each
 * time. Remembers the greeting.
 */
export function isGreetedAlready(context: TurnContext, now: number): boolean {
  const memory = recall(context);
  const { isUnasked } = (context.activity.channelData ?? {}) as { isUnasked?: boolean };
  if (isUnasked === true && isWithin(memory.greetedAt, now, ARRIVAL_MS)) return true;
  remember(context, { ...memory, greetedAt: now });
  return false;
}

/** Whether the picture before this one has been answered just now. Remembers this one. */
export function isSameAlbum(context: TurnContext, now: number): boolean {
  const memory = recall(context);
  remember(context, { ...memory, picturesAt: now });
  return isWithin(memory.picturesAt, now, ALBUM_MS);
}

function isWithin(before: number | undefined, now: number, ms: number): boolean {
  return before !== undefined && now - before < ms;
}
