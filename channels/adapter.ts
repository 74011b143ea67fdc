import type { Activity } from 'botbuilder';
import type { Server } from 'restify';

/**
 * What an event does besides (or instead of) a turn of the dialog tree.
 * `handover`: a human answers now, the bot keeps silent for a day. `resume`: the conversation is handed back to the bot.
 * `erase`: the person asks for erasure. `resend`: the staff sends a reply again that had been given up.
 */
export type ControlEvent = 'handover' | 'resume' | 'erase' | 'resend';

/** One thing that happened on a platform and is meant for the bot. */
export interface InboundEvent {
  /** The platform's own id of the event, or a hash of it where there is none: duplicates share it. */
  id: string;
  /** `<channel>/<account>/<user>`: turns of one conversation run one at a time, in order. */
  conversation: string;
  /** When it happened by the platform's clock, in milliseconds; orders the turns of a conversation. */
  at: number;
  /** What the dialog tree is to see. Absent: the event only carries a `control` event. */
  activity?: Partial<Activity>;
  control?: ControlEvent;
  /** With `handover`: the platform's id of the message the human seems to have sent. Ours after all: nothing happens. */
  messageId?: string;
}

/**
 * What became of one attempt to send.
 * `sent`: with the platform's id of the message, where it gives one.
 * `retry`: not taken; worth another try. `everyone`: the whole door waits, not this conversation alone.
 * `unknown`: it may or may not have been taken; it is not repeated.
 * `degrade`: the same content must be sent in a plainer form.
 * `refused`: will never be taken. `alert`: staff must act. `handover`: somebody else leads this conversation.
 */
export type SendOutcome =
  | { kind: 'sent'; id?: string }
  | { kind: 'retry'; afterMs?: number; reason: string; everyone?: boolean; alert?: boolean }
  | { kind: 'unknown'; reason: string }
  | { kind: 'degrade'; reason: string }
  | { kind: 'refused'; reason: string; alert?: boolean; mute?: boolean };

/** How a reply is shown: with buttons and pictures as far as the platform has them, or in words alone. */
export type ReplyFormat = 'rich' | 'text';

/** Takes events in: kept (a duplicate ends there) when the promise resolves, worked on afterwards. */
export type Enqueue = (events: InboundEvent[]) => Promise<void>;

/** A way in and out for citizens: one platform. `Message` is what that platform takes in one request. */
export interface ChannelAdapter<Message = unknown> {
  /** The head of its conversation ids. */
  readonly channel: string;
  /** How long after the person's last inbound message the platform takes replies, in milliseconds. Absent: for ever. */
  readonly windowMs?: number;
  /** How long an event waits for an earlier one that may still be on its way, in milliseconds. Absent: not at all. */
  readonly settleMs?: number;
  /** Adds its HTTP routes; every event it receives goes to `intake`. */
  mount(server: Server, intake: Enqueue): void;
  /** Turns a reply into the platform's messages, within its limits. `text` is the degraded form. */
  render(activity: Partial<Activity>, format: ReplyFormat): Message[];
  /**
   * Sends one message. Never throws: what went wrong is in the outcome.
   * @param id the same for every attempt at this message and for no other message.
   */
  send(conversation: string, message: Message, id: string): Promise<SendOutcome>;
  /** Signs of life while a turn runs (seen mark, typing); failures do not matter. */
  sendTyping?(conversation: string): void;
  /**
   * Who stands behind a conversation and perhaps behind many others, such as an address: all of one group have a few
   * places for their turns. Undefined: this conversation shares its turns with none.
   */
  groupOf?(conversation: string): string | undefined;
  /**
   * Hears that this process begins to see to a conversation, which event of it was dealt with, or (`all`) that there is
   * nothing more to do of what was there when it began: what waits still is somebody else's. For adapters that may refuse
   * what comes while too much waits; platforms that were told that an event was taken may not.
   */
  dealtWith?(conversation: string, what: 'begins' | InboundEvent | 'all'): void;
  /** Erases what the door itself keeps of a conversation. */
  erase?(conversation: string): Promise<void>;
  close(): Promise<void>;
}

/** The channel at the head of a conversation id. */
export function channelOf(conversation: string): string {
  return conversation.slice(0, conversation.indexOf('/'));
}
