import { z } from 'zod';
import type { Log } from '../bots/log';
import type { Storage } from '../storage/collection';
import type { AddressOf } from '../http/clientAddress';
import type { ChannelAdapter } from './adapter';
import type { AnswerRating, ProcedureFinding } from './finding';

/** Where people answer: its name alone and in a sentence, and the number that every phone reaches. */
export interface Hotline {
  name: string;
  called: string;
  label: string;
  phone: string;
}

/** What every channel may use. */
export interface ChannelContext {
  storage: Storage;
  log: Log;
  /** Milliseconds since 1970. */
  clock: () => number;
  /** A new random id at every call, fit for an address. */
  ids: () => string;
  /** Where a request comes from, as the trusted proxies tell it. */
  addressOf: AddressOf;
  /** The address at which the bot is reached from outside. */
  publicUrl: string | undefined;
  /** The folder for what belongs to this installation alone. */
  dataDir: string;
  /** The city's name. */
  city: string;
  /** The city's number to call, as it is shown and as it is dialled. */
  hotline: Hotline;
  /** Finds procedures for what is being typed, where a channel can show suggestions. */
  finding?: ProcedureFinding | undefined;
  /** Hears of renewals of access tokens. @param expires when the one in use ends, milliseconds since 1970 */
  renewed: (channel: string, outcome: 'renewed' | 'failed', expires?: number) => void;
  /** Hears of a call without a valid signature. */
  unsigned: (channel: string) => void;
  /** Hears that something was not taken because too much waits: of its address, or of all together. */
  overloaded: (channel: string, of: 'address' | 'all') => void;
  /** Hears how answers are rated. */
  rated: (rating: AnswerRating) => void;
}

/** A channel as the registry lists it: the settings it reads, and how its adapter is made from them. */
export interface ChannelDefinition<Shape extends z.ZodRawShape = z.ZodRawShape> {
  /** The head of its conversation ids. */
  name: string;
  /** How people call it, in the log. */
  title: string;
  settings: Shape;
  /** Without these settings it stays shut. */
  required: readonly (keyof Shape & string)[];
  create(
    settings: z.output<z.ZodObject<Shape>>,
    context: ChannelContext,
  ): ChannelAdapter | Promise<ChannelAdapter>;
}

/** Keeps the exact shape of the settings. */
export function defineChannel<Shape extends z.ZodRawShape>(
  definition: ChannelDefinition<Shape>,
): ChannelDefinition<Shape> {
  return definition;
}

/** A setting that may be missing; an empty one counts as missing. */
export const optionalText = z.string().trim().min(1).optional();

export const httpAddress = z.url({
  protocol: /^https?$/,
  error: 'must be a whole address that begins with https:// or http://, such as https://chatbot.example.vn',
});
