import type { IncomingMessage } from 'node:http';
import type { AddressOf } from '../../../http/clientAddress';
import { ApiError, type Reply } from '../http';
import type { Limits } from '../limits';
import type { Origins } from '../origins';
import type { ProcedureFinding } from '../../finding';
import type { TokenBucketRateLimiter } from '../../../http/rateLimiter';
import { query, tooMany } from '../directLineContext';

export interface FindingRoom {
  finding: ProcedureFinding;
  limits: Pick<Limits, 'suggestions' | 'proceduresOfAField' | 'suggestionCharacters'>;
  /** Allowance of searches, by address. */
  searches: TokenBucketRateLimiter;
  origins: Origins;
  addressOf: AddressOf;
}

/** `GET /webchat/suggest?q=…`: procedures for what is being typed; `?field=…`: those of one field. */
export async function suggest(room: FindingRoom, request: IncomingMessage): Promise<Reply> {
  allow(room, request);
  const { finding, limits } = room;
  const asked = query(request);
  const field = asked.get('field');
  if (field !== null)
    return found(
      await finding.ofField(field.slice(0, limits.suggestionCharacters), limits.proceduresOfAField),
    );
  const words = (asked.get('q') ?? '').slice(0, limits.suggestionCharacters).trim();
  return found(words === '' ? [] : await finding.suggest(words, limits.suggestions));
}

/** `GET /webchat/fields`: the fields of administration. */
export async function fields(room: FindingRoom, request: IncomingMessage): Promise<Reply> {
  allow(room, request);
  return { status: 200, body: { fields: await room.finding.fields() } };
}

function found(suggestions: unknown[]): Reply {
  return { status: 200, body: { suggestions } };
}

/** Typing makes some requests a second at most; who makes more is no typist. */
function allow({ searches, origins, addressOf }: FindingRoom, request: IncomingMessage): void {
  if (!origins.allows(request.headers))
    throw new ApiError(403, 'OriginNotAllowed', 'Pages of this origin may not use the chat.');
  const wait = searches.take(addressOf(request));
  if (wait > 0) throw tooMany(wait, 'Too many searches from this address.');
}
