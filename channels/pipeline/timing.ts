/** How long things take and last in the shared way of messages, all in milliseconds. */
export interface Timing {
  /** A turn's hold on a conversation ends by itself after this time: how soon others take over from a dead process. */
  leaseMs: number;
  /** How often to look for what others left behind and for replies whose next attempt is due. */
  sweepMs: number;
  /** An event this old that nobody works on counts as left behind. */
  strandedMs: number;
  /** How often to look for what is to be removed. */
  cleanMs: number;
  /** Event ids are kept this long, to know duplicates. */
  inboxMs: number;
  /** A conversation is forgotten this long after its last event. */
  conversationMs: number;
  /** How long the bot keeps silent after a human answered. */
  muteMs: number;
  /** A reply that could not be sent for this long is given up. */
  giveUpMs: number;
  /** Dead letters are kept this long. */
  deadLetterMs: number;
}

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

export const timing: Timing = {
  leaseMs: 5 * second,
  sweepMs: second,
  strandedMs: 3 * second,
  cleanMs: 10 * minute,
  inboxMs: 2 * day,
  conversationMs: day,
  muteMs: day,
  giveUpMs: 6 * hour,
  deadLetterMs: 30 * day,
};
