import type { Document } from '../../storage/collection';
import type { Lease } from './deadHolds';

/** A reply on its way out. */
export interface OutboxMessage {
  /** The same for every attempt. */
  id: string;
  /** The neutral reply, as JSON. */
  activity: string;
  /** When it was made. */
  at: number;
  /** How many of the platform messages it is rendered to have been sent. */
  sent: number;
  attempts: number;
  /** With the first reply to an event: when the event arrived. */
  received?: number;
  /** With the first reply to a message, until it says that it is late: when the person wrote. */
  asked?: number;
  /** Not to be tried before this time. */
  notBefore?: number;
  /** The platform asked for words alone; `sent` then counts in that form. */
  degraded?: boolean;
}

/** Everything there is to know of one conversation: one document, so that one write keeps it all together. */
export interface Conversation extends Document {
  /** Who works on it, until when. Writes of anybody else are refused meanwhile. */
  lease?: Lease;
  /** What the dialog tree remembers, as JSON. */
  state?: string;
  owed: OutboxMessage[];
  /** Ids of the latest events that were dealt with. */
  events: string[];
  /** The platform's ids of our latest messages. */
  sent: string[];
  /** When the person last showed a sign of life. */
  heard: number;
  mutedUntil?: number;
  /** When the next attempt to send is due; absent when nothing is owed. */
  due?: number;
  /** When all this is to be forgotten. */
  expires: number;
}
