import type { IncomingMessage } from 'node:http';
import { AppError } from '../errors/appError';

/** A request body is larger than its limit. */
export class BodyTooLargeError extends AppError {
  override readonly name = 'BodyTooLargeError';
  readonly code = 'BODY_TOO_LARGE';
}

/**
 * The bytes of a request as they came: signatures are made over these, not over what a parser makes of them.
 * @throws BodyTooLargeError over `limit` bytes; the rest is not read.
 */
export async function rawBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  // Leaving the loop must not close the connection: the answer still has to go out on it.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size > limit) throw new BodyTooLargeError(`The body is larger than ${limit} bytes.`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
