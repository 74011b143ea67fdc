import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { ApiError, readJson, type Reply } from '../http';
import { allowRead, bearer, type DirectLineContext, expired, token, tooMany } from '../directLineContext';
import { type Claims, read } from '../tokens';

const SIZE = 8 * 1024;
/** Everything else that Azure takes here is left aside: a page is not asked who its visitor is. */
const Body = z.object({ resume: z.string().max(2_000).optional().catch(undefined) }).catch({});

/**
 * `POST tokens/generate`: an anonymous token for one new conversation, or for the one a page comes back to. `resume`
 * is what such a page brings along later.
 */
export async function generate(room: DirectLineContext, request: IncomingMessage): Promise<Reply> {
  if (!room.origins.allows(request.headers))
    throw new ApiError(
      403,
      'OriginNotAllowed',
      'Pages of this origin may not use the chat. Name it in WEBCHAT_ORIGINS.',
    );
  const wait = room.newTokens.take(room.addressOf(request));
  if (wait > 0) throw tooMany(wait, 'Too many conversations from this address.');
  const { resume } = Body.parse(await readJson(request, SIZE));
  const who = (await cameBack(room, resume)) ?? { conversation: room.ids(), user: room.ids(), known: false };
  return {
    status: 200,
    body: {
      conversationId: who.conversation,
      token: token(room, 'talk', who, room.limits.tokenLife),
      expires_in: room.limits.tokenLife / 1_000,
      user: { id: who.user },
      resume: token(room, 'resume', who, room.limits.resumeLife),
      resumed: who.known,
    },
  };
}

async function cameBack(
  room: DirectLineContext,
  resume: string | undefined,
): Promise<(Pick<Claims, 'conversation' | 'user'> & { known: boolean }) | null> {
  const claims = resume === undefined ? null : read(resume, 'resume', room.secret, room.clock());
  return claims && (await room.history.talk(claims.conversation)) ? { ...claims, known: true } : null;
}

/**
 * `POST tokens/refresh`: a new token for one that still holds. A day after the first one, only for a conversation that
 * is there: what was erased or never begun does not live on in a token.
 */
export async function refresh(room: DirectLineContext, request: IncomingMessage): Promise<Reply> {
  const claims = bearer(room, request);
  allowRead(room, request, claims.conversation);
  const isOld = room.clock() - (claims.since ?? 0) > room.limits.resumeLife;
  if (isOld && !(await room.history.talk(claims.conversation))) throw expired();
  return {
    status: 200,
    body: {
      conversationId: claims.conversation,
      token: token(room, 'talk', claims, room.limits.tokenLife),
      expires_in: room.limits.tokenLife / 1_000,
    },
  };
}
