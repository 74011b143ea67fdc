import type { IncomingMessage } from 'node:http';
import type { AddressOf } from '../../http/clientAddress';
import type { Log } from '../../bots/log';
import type { Enqueue } from '../adapter';
import type { TokenBucketRateLimiter } from '../../http/rateLimiter';
import { type History, contentOf, type StoredActivity, type WebChatConversation } from './history';
import { ApiError } from './http';
import type { AnswerRating } from '../finding';
import type { LastAddresses } from './lastAddresses';
import type { Limits } from './limits';
import type { Origins } from './origins';
import type { Streams } from './streams';
import { type Claims, read, sign, type TokenUse } from './tokens';
import type { Typing } from './typing';
import type { WaitingQuestions } from './waitingQuestions';
import { activityId, BOT } from './wire';
import type { InboundEvent } from '../adapter';

/** What one address or conversation may take of what everybody shares. */
export interface Allowances {
  /** New conversations, by address. */
  conversations: TokenBucketRateLimiter;
  /** Bytes left behind, by address. */
  bytes: TokenBucketRateLimiter;
  /** Messages, by address. */
  messagesOfAnAddress: TokenBucketRateLimiter;
  /** Reads, by conversation. */
  readsOfAConversation: TokenBucketRateLimiter;
  /** Reads, by address. */
  readsOfAnAddress: TokenBucketRateLimiter;
}

/** What the routes of the web chat share. */
export interface DirectLineContext {
  history: History;
  streams: Streams;
  typing: Typing;
  origins: Origins;
  secret: string;
  clock: () => number;
  ids: () => string;
  log: Log;
  limits: Limits;
  /** Where a request comes from. */
  addressOf: AddressOf;
  allowances: Allowances;
  /** From where a conversation was written to last. */
  lastAddresses: LastAddresses;
  /** Questions that were taken and not dealt with yet. */
  waiting: WaitingQuestions;
  /** Hears that a question was not taken because too much waits: of its address, or of all together. */
  overloaded: (of: 'address' | 'all') => void;
  /** Allowance of new tokens, by address. */
  newTokens: TokenBucketRateLimiter;
  /** Allowance of messages, by conversation. */
  messages: TokenBucketRateLimiter;
  intake: Enqueue;
  /** Hears how answers are rated. */
  rated: (rating: AnswerRating) => void;
}

const PREFIX = 'webchat/portal/';

/** The name of a conversation outside the web chat, and back. */
const outside = (conversation: string): string => `${PREFIX}${conversation}`;
export const inside = (name: string): string => name.slice(PREFIX.length);

/** Makes a token for a conversation. */
export function token(
  room: DirectLineContext,
  use: TokenUse,
  who: Pick<Claims, 'conversation' | 'user' | 'since'>,
  lifeMs: number,
): string {
  const { conversation, user, since = room.clock() } = who;
  return sign({ use, conversation, user, expires: room.clock() + lifeMs, since }, room.secret);
}

/** Who asks, by the bearer token. @throws ApiError 401 (never 403, on which clients give up for good). */
export function bearer(room: DirectLineContext, request: IncomingMessage): Claims {
  const [, given = ''] = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
  const claims = read(given, 'talk', room.secret, room.clock());
  if (claims) return claims;
  throw expired();
}

export function expired(): ApiError {
  return new ApiError(
    401,
    'TokenExpired',
    'The token is missing, changed or expired. Get one from tokens/generate.',
  );
}

/** Who asks and in which conversation. @throws ApiError 401; 404 when it is not theirs or is gone. */
export async function admitted(
  room: DirectLineContext,
  request: IncomingMessage & { params?: Record<string, string> },
): Promise<{ claims: Claims; talk: WebChatConversation }> {
  const claims = bearer(room, request);
  const talk =
    request.params?.['id'] === claims.conversation ? await room.history.talk(claims.conversation) : null;
  if (talk) return { claims, talk };
  throw new ApiError(
    404,
    'ConversationNotFound',
    'There is no such conversation (any more). Start a new one.',
  );
}

/** Takes one read from what conversation and address may have. @throws ApiError 429 */
export function allowRead(room: DirectLineContext, request: IncomingMessage, conversation: string): void {
  const { readsOfAConversation, readsOfAnAddress } = room.allowances;
  const wait = readsOfAConversation.take(conversation) || readsOfAnAddress.take(room.addressOf(request));
  if (wait > 0) throw tooMany(wait, 'Too many requests of this kind.');
}

/** @param wait milliseconds after which it may be tried again */
export function tooMany(wait: number, message: string): ApiError {
  return new ApiError(429, 'TooManyRequests', `${message} Try again in a moment.`, {
    'Retry-After': String(Math.ceil(wait / 1_000)),
  });
}

/** What a client needs to talk: also the answer to a lost socket. */
export function connection(
  room: DirectLineContext,
  request: IncomingMessage,
  who: Pick<Claims, 'conversation' | 'user' | 'since'>,
  watermark: number,
): object {
  const pass = token(room, 'stream', who, room.limits.streamTokenLife);
  const base = room.origins.socketBase(request.headers);
  return {
    conversationId: who.conversation,
    token: token(room, 'talk', who, room.limits.tokenLife),
    expires_in: room.limits.tokenLife / 1_000,
    streamUrl: `${base}/v3/directline/conversations/${who.conversation}/stream?watermark=${watermark}&t=${pass}`,
  };
}

/** A watermark as clients send it (nothing, or "undefined", at first) as a place in the list. */
export function parseWatermark(watermark: string | null | undefined): number {
  return /^\d{1,9}$/.test(watermark ?? '') ? Number(watermark) : 0;
}

/** The query of a request. */
export function query(request: IncomingMessage): URLSearchParams {
  return new URLSearchParams(request.url?.split('?')[1] ?? '');
}

/** Lets the bot say something of the web chat's own, once for each key. */
export async function say(
  room: DirectLineContext,
  conversation: string,
  text: string,
  key: string,
): Promise<void> {
  const channelData = { answer: { kind: 'none', confidence: 1 } };
  await room.history.add(conversation, { key, content: { type: 'message', from: BOT, text, channelData } });
  room.streams.changed(conversation);
}

/** What was said to the bot, as the dialog tree is to see it. The same activity is always the same event. */
export function toInboundEvent(said: StoredActivity): InboundEvent {
  const id = activityId(said);
  const conversation = { id: said.conversation, isGroup: false, conversationType: 'personal', name: '' };
  const { attachments: _, ...content } = contentOf(said);
  return {
    id,
    conversation: outside(said.conversation),
    at: said.at,
    activity: { ...content, id, channelId: 'webchat', conversation, recipient: { ...BOT } },
  };
}

/** The beginning of a conversation: what the greeting answers. */
export function toGreetingEvent({ _id, user, created }: WebChatConversation): InboundEvent {
  const id = `${_id}|begin`;
  return {
    id,
    conversation: outside(_id),
    at: created,
    activity: {
      type: 'conversationUpdate',
      id,
      channelId: 'webchat',
      conversation: { id: _id, isGroup: false, conversationType: 'personal', name: '' },
      from: { id: user, name: '', role: 'user' },
      recipient: { ...BOT },
      membersAdded: [{ id: user, name: '' }],
      locale: 'vi-VN',
    },
  };
}
