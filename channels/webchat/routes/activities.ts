import type { IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { ApiError, readHead, readJson, type Reply } from '../http';
import { incoming, type Incoming } from '../incoming';
import { activityOfUpload } from '../multipart';
import phrases from '../phrases.json';
import { admitted, toInboundEvent, type DirectLineContext, say, tooMany } from '../directLineContext';
import type { StoredActivity, WebChatConversation } from '../history';
import { activityId, type Content } from '../wire';

type Asked = IncomingMessage & { params?: Record<string, string> };

/** `POST conversations/{id}/activities`: echoed, handed on to the bot, answered at once; the reply comes by the stream. */
export async function post(room: DirectLineContext, request: Asked): Promise<Reply> {
  const { claims, talk } = await admitted(room, request);
  const json = await readJson(request, room.limits.bodySize);
  return take(room, request, talk, incoming(json, claims.user));
}

/**
 * `POST conversations/{id}/upload`: files are not taken. The message is echoed, or the client would show it as
 * "sending" for two minutes; the bot says that files are not taken; words that came along are answered.
 */
export async function upload(room: DirectLineContext, request: Asked): Promise<Reply> {
  const { claims, talk } = await admitted(room, request);
  const { uploadHead, uploadSize } = room.limits;
  const head = await readHead(request, uploadHead, uploadSize);
  const activity = activityOfUpload(request.headers['content-type'] ?? '', head);
  if (activity === undefined)
    throw new ApiError(
      400,
      'BadArgument',
      'The upload has no part of the type application/vnd.microsoft.activity.',
    );
  return take(room, request, talk, incoming(activity, claims.user));
}

async function take(
  room: DirectLineContext,
  request: Asked,
  talk: WebChatConversation,
  arrived: Incoming,
): Promise<Reply> {
  if (arrived.kind === 'refused') throw new ApiError(400, 'BadArgument', arrived.reason);
  if (arrived.kind === 'ignored') return { status: 200, body: { id: room.ids() } };
  const conversation = talk._id;
  await allowMore(room, request, talk, arrived.content);
  await shareOfAddress(room, request, arrived.content);
  await patience(room, conversation);
  if (arrived.kind === 'feedback') return count(room, conversation, arrived);

  const { content, key } = arrived;
  const words =
    arrived.kind === 'message' && !arrived.tooLong && !(arrived.files > 0 && content['text'] === '');
  if (words) refuseOverload(room, request);
  room.lastAddresses.note(conversation, room.addressOf(request));
  const { said } = await room.history.add(conversation, {
    content,
    question: words,
    ...(key !== undefined && { key: `client|${key}` }),
  });
  room.streams.changed(conversation);
  const id = activityId(said);
  if (arrived.kind === 'message' && arrived.files > 0)
    await say(room, conversation, phrases.noFiles, `noFiles|${id}`);
  if (arrived.kind === 'message' && arrived.tooLong)
    await say(room, conversation, phrases.tooLong, `tooLong|${id}`);
  // Also when the activity was here before: the first attempt may have ended before it was handed on.
  if (words) await handOn(room, request, said);
  return { status: 200, body: { id } };
}

/** What is taken is answered, so nothing is taken while too much waits. @throws ApiError 429 */
function refuseOverload({ waiting, overloaded, limits, addressOf }: DirectLineContext, request: Asked): void {
  const of = waiting.refusal(addressOf(request));
  if (of === undefined) return;
  overloaded(of);
  throw tooMany(limits.waitingRetryAfter, 'Too many questions wait for their answers.');
}

async function handOn(room: DirectLineContext, request: Asked, said: StoredActivity): Promise<void> {
  room.waiting.add(said.conversation, room.addressOf(request));
  try {
    await room.intake([toInboundEvent(said)]);
  } catch (error) {
    room.waiting.takeBack(said.conversation);
    throw error;
  }
}

/** Keeps a rating in the talk, for the page to find it again, and counts it: what was rated, and nothing that was said. */
async function count(
  room: DirectLineContext,
  conversation: string,
  { content, key, feedback }: Extract<Incoming, { kind: 'feedback' }>,
): Promise<Reply> {
  const answer = await room.history.activity(conversation, feedback.activity);
  if (!answer) throw new ApiError(400, 'BadArgument', 'There is no such answer in this conversation.');
  const { said, fresh } = await room.history.add(conversation, { content, key });
  if (fresh) {
    room.streams.changed(conversation);
    room.rated({ ...answerOf(answer), rating: feedback.rating, reason: feedback.reason });
  }
  return { status: 200, body: { id: activityId(said) } };
}

function answerOf({ channelData }: Content): { kind: string; procedure?: string } {
  const { kind, procedure } = ((channelData as Record<string, unknown> | undefined)?.['answer'] ??
    {}) as Record<string, unknown>;
  return {
    kind: typeof kind === 'string' ? kind : 'none',
    ...(typeof procedure === 'string' && { procedure }),
  };
}

/** Everything that is kept has a bound: a conversation, an address, and the whole. @throws ApiError 400, 429, 503 */
async function allowMore(
  { history, limits, allowances, addressOf }: DirectLineContext,
  request: Asked,
  { _id, bytes = 0 }: WebChatConversation,
  content: Content,
): Promise<void> {
  if (bytes >= limits.bytesOfAConversation || (await history.length(_id)) >= limits.activitiesOfAConversation)
    throw new ApiError(400, 'ConversationFull', 'This conversation is full. Start a new one.');
  if (history.size >= limits.storeSize)
    throw new ApiError(503, 'StoreFull', 'No messages are taken at the moment.', { 'Retry-After': '600' });
  const left = Buffer.byteLength(JSON.stringify(content)) + limits.bytesOfAnAnswer;
  const wait = allowances.bytes.take(addressOf(request), 0, left);
  if (wait > 0) throw tooMany(wait, 'Too much was written from this address.');
}

/** Holds the message of an address that has its share already. @throws ApiError 429 where it would wait too long */
async function shareOfAddress(
  { limits, allowances, addressOf }: DirectLineContext,
  request: Asked,
  { text }: Content,
): Promise<void> {
  const characters = typeof text === 'string' ? text.length : 0;
  const weight = Math.ceil(characters / limits.charactersThatCountOnce);
  const amount = Math.min(Math.max(weight, 1), limits.messageWeight);
  const wait = allowances.messagesOfAnAddress.take(addressOf(request), limits.hold, amount);
  if (wait > limits.hold) throw tooMany(wait, 'Too many messages from this address.');
  if (wait > 0) await sleep(wait);
}

/** Holds a hasty message; one that is far too hasty gets a 400 (on a 429 the client shows "sending" for 20 s). */
async function patience(room: DirectLineContext, conversation: string): Promise<void> {
  const { hold } = room.limits;
  const wait = room.messages.take(conversation, hold);
  if (wait > hold) {
    const minute = Math.floor(room.clock() / 60_000);
    await say(room, conversation, phrases.tooFast, `tooFast|${minute}`);
    throw new ApiError(400, 'TooFast', 'Messages come too fast. Wait some seconds.');
  }
  if (wait > 0) await sleep(wait);
}
