import type { IncomingMessage } from 'node:http';
import type { Reply } from '../http';
import {
  admitted,
  toGreetingEvent,
  bearer,
  connection,
  parseWatermark,
  query,
  type DirectLineContext,
} from '../directLineContext';

/** `POST conversations`: begins the conversation the token is for; the bot greets once, however often it is called. */
export async function start(room: DirectLineContext, request: IncomingMessage): Promise<Reply> {
  const claims = bearer(room, request);
  // What the client says of itself in the body is not needed: who it is stands in the token.
  request.resume();
  const { conversation, fresh } = await room.history.begin(claims.conversation, claims.user);
  await room.intake([toGreetingEvent(conversation)]);
  return { status: fresh ? 201 : 200, body: connection(room, request, claims, 0) };
}

/** `GET conversations/{id}`: a new token and stream address, for a page that was reloaded or lost its socket. */
export async function reconnect(
  room: DirectLineContext,
  request: IncomingMessage & { params?: Record<string, string> },
): Promise<Reply> {
  const { claims } = await admitted(room, request);
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
  const from = parseWatermark(query(request).get('watermark'));
  const { activities, watermark } = await room.history.after(
    claims.conversation,
    from,
    room.limits.activitiesAFrame,
  );
  return { status: 200, body: { activities, watermark } };
}
