import type { SendOutcome } from '../adapter';
import { classifyError } from './errors';
import type { GraphResponse, GraphClient } from './graph';
import type { Message } from './message';
import { metadataFor } from './metadata';

/** Sends one message to a person and says what became of it. */
export async function sendMessage(
  graph: GraphClient,
  conversation: string,
  message: Message,
  id: string,
): Promise<SendOutcome> {
  const answer = await graph.post('messages', {
    recipient: recipientOf(conversation),
    messaging_type: 'RESPONSE',
    message: { ...message, metadata: metadataFor(id) },
  });
  return outcomeOf(answer);
}

/** A seen mark or typing: a request of its own, and nobody waits for its success. */
export async function sendAction(
  graph: GraphClient,
  conversation: string,
  action: 'mark_seen' | 'typing_on',
): Promise<void> {
  await graph.post('messages', { recipient: recipientOf(conversation), sender_action: action });
}

function recipientOf(conversation: string): { id: string } | { user_ref: string } {
  const user = conversation.split('/').slice(2).join('/');
  return user.startsWith('ref:') ? { user_ref: user.slice('ref:'.length) } : { id: user };
}

/**
 * The Send API knows no idempotency key. A request that may have been taken (no answer in time) is not repeated;
 * one that nobody took, or whose connection was cut before an answer, is.
 */
function outcomeOf(answer: GraphResponse): SendOutcome {
  if (answer.kind === 'broken') {
    const reason =
      answer.how === 'no-answer'
        ? `Meta did not answer in time (${answer.code})`
        : `Meta cannot be reached (${answer.code})`;
    return { kind: answer.how === 'no-answer' ? 'unknown' : 'retry', reason };
  }
  if (answer.status >= 400 || hasError(answer.body))
    return classifyError(answer.status, answer.body, answer.retryAfter);
  if (answer.foreign) return { kind: 'retry', reason: 'Something else than Meta answered, without JSON' };
  const id = messageId(answer.body);
  return id ? { kind: 'sent', id } : { kind: 'sent' };
}

function hasError(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'error' in body;
}

function messageId(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('message_id' in body)) return undefined;
  return typeof body.message_id === 'string' ? body.message_id : undefined;
}
