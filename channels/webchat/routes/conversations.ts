import type { IncomingMessage } from 'node:http';
import { ApiError, type Reply } from '../http';
import {
  admitted,
  allowRead,
  toGreetingEvent,
  bearer,
  connection,
  parseWatermark,
  query,
  tooMany,
  type DirectLineContext,
} from '../directLineContext';

/** `POST conversations`: begins the conversation the token is for; the bot greets once, however often it is called. */
export async function start(room: DirectLineContext, request: IncomingMessage): Promise<Reply> {
  const claims = bearer(room, request);
  // What the client says of itself in the body is not needed: who it is stands in the token.
  request.resume();
  if (!(await room.history.talk(claims.conversation))) allowNew(room, request);
  const { conversation, fresh } = await room.history.begin(claims.conversation, claims.user);
  room.lastAddresses.note(claims.conversation, room.addressOf(request));
  await room.intake([toGreetingEvent(conversation)]);
  return { status: fresh ? 201 : 200, body: connection(room, request, claims, 0) };
}

/** What is full refuses newcomers first: those who are talking may end their conversation. @throws ApiError 429, 503 */
function allowNew(room: DirectLineContext, request: IncomingMessage): void {
  const { history, limits, allowances, addressOf, log } = room;
  if (history.size >= limits.storeSize * limits.storeShareForNewOnes) {
    log.error(
      { alert: 'webchat-store-full', bytes: history.size },
      'The web chat takes no new conversations: its store is full.',
    );
    throw new ApiError(503, 'StoreFull', 'No new conversations are taken at the moment.', {
      'Retry-After': '600',
    });
  }
  const wait = allowances.conversations.take(addressOf(request));
  if (wait > 0) throw tooMany(wait, 'Too many conversations from this address.');
}

/** `GET conversations/{id}`: a new token and stream address, for a page that was reloaded or lost its socket. */
export async function reconnect(
  room: DirectLineContext,
  request: IncomingMessage & { params?: Record<string, string> },
): Promise<Reply> {
  const { claims } = await admitted(room, request);
  allowRead(room, request, claims.conversation);
  return {
    status: 200,
    body: connection(room, request, claims, parseWatermark(query(request).get('watermark'))),
  };
}

/** `GET conversations/{id}/activities`: what came after the watermark, for clients without sockets. */
export async function poll(
  room: DirectLineContext,
  request: IncomingMessage & { params?: Record<string, string> },
): Promise<Reply> {
  const { claims } = await admitted(room, request);
  allowRead(room, request, claims.conversation);
  const from = parseWatermark(query(request).get('watermark'));
  const { activities, watermark } = await room.history.after(
    claims.conversation,
    from,
    room.limits.activitiesAFrame,
    room.limits.bytesOfAnAnswerRead,
  );
  return { status: 200, body: { activities, watermark } };
}
