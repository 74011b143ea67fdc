import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { clientAddress } from '../address';
import { ApiError, readJson, type Reply } from '../http';
import { bearer, type DirectLineContext, token } from '../directLineContext';
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
  const wait = room.newTokens.take(clientAddress(request));
  if (wait > 0)
    throw new ApiError(
      429,
      'TooManyRequests',
      'Too many conversations from this address. Try again in a moment.',
      {
        'Retry-After': String(Math.ceil(wait / 1_000)),
      },
    );
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

/** `POST tokens/refresh`: a new token for one that still holds. */
export function refresh(room: DirectLineContext, request: IncomingMessage): Promise<Reply> {
  const claims = bearer(room, request);
  return Promise.resolve({
    status: 200,
    body: {
      conversationId: claims.conversation,
      token: token(room, 'talk', claims, room.limits.tokenLife),
      expires_in: room.limits.tokenLife / 1_000,
    },
  });
}
