import type { Activity } from 'botbuilder';
import type { Server } from 'restify';

export type Channel = 'messenger' | 'zalo' | 'webchat';

/** One thing that happened on a platform and is meant for the bot. */
export interface InboundEvent {
  /** The platform's own id of the event, or a hash of it where there is none: duplicates share it. */
  id: string;
  /** `<channel>/<account>/<user>`: turns of one conversation run one at a time, in order. */
  conversation: string;
  /** When it happened there, in milliseconds; orders the turns of a conversation. */
  at: number;
  /** What the dialog tree is to see. Absent: the event only carries an `effect`. */
  activity?: Partial<Activity>;
  /** `mute`: a human answers now. `forget`: the person asks for erasure. */
  effect?: 'mute' | 'forget';
}

/** What became of one attempt to send. `degrade`: the same content must be sent in a plainer form. */
export type SendOutcome =
  | { kind: 'sent' }
  | { kind: 'retry'; afterMs?: number; reason: string }
  | { kind: 'degrade'; reason: string }
  | { kind: 'refused'; reason: string; alert?: boolean };

/** Takes events in: kept (a duplicate ends there) when the promise resolves, worked on afterwards. */
export type Intake = (events: InboundEvent[]) => Promise<void>;

/** A way in and out for citizens: one platform. `Message` is what that platform takes in one request. */
export interface Door<Message = unknown> {
  readonly channel: Channel;
  /** Adds its HTTP routes; every event it receives goes to `intake`. */
  open(server: Server, intake: Intake): void;
  /** Turns a neutral reply into the platform's messages, within its limits. `plain`: the degraded form. */
  render(activity: Partial<Activity>, plain: boolean): Message[];
  /** Sends one message. Never throws: what went wrong is in the outcome. */
  send(conversation: string, message: Message): Promise<SendOutcome>;
  /** Signs of life while a turn runs (seen mark, typing); failures do not matter. */
  working?(conversation: string): void;
  close(): Promise<void>;
}
