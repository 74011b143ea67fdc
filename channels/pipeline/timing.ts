/** How long things take and last in the shared way of messages, all in milliseconds. */
export interface Timing {
  /** A turn's hold on a conversation ends by itself after this time: how soon others take over from a dead process. */
  leaseMs: number;
  /** How often to look for what others left behind and for replies whose next attempt is due. */
  sweepMs: number;
  /** An event this old that nobody works on counts as left behind. */
  staleAfterMs: number;
  /** How often to look for what is to be removed; with the scrubbing of files it is off the disk within ten minutes. */
  cleanMs: number;
  /** Event ids are kept this long, to know duplicates. */
  inboxMs: number;
  /** A conversation is forgotten this long after its last event. */
  conversationMs: number;
  /** How long the bot keeps silent after a human answered. */
  muteMs: number;
  /** A reply that comes this long after what it answers says so. */
  lateMs: number;
  /** A reply that could not be sent for this long is given up. */
  giveUpMs: number;
  /** Dead letters are kept this long. */
  deadLetterMs: number;
}

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

export const timing: Timing = {
  leaseMs: 5 * SECOND_MS,
  sweepMs: SECOND_MS,
  staleAfterMs: 3 * SECOND_MS,
  cleanMs: 4 * MINUTE_MS,
  inboxMs: 2 * DAY_MS,
  conversationMs: DAY_MS,
  muteMs: DAY_MS,
  lateMs: 15 * MINUTE_MS,
  giveUpMs: 6 * HOUR_MS,
  deadLetterMs: 30 * DAY_MS,
};
