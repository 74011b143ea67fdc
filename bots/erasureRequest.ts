import type { Activity } from 'botbuilder';

/**
 * The tree asks for erasure by sending, beside its words, the activity `{type: 'event', name: 'forget'}`:
 * whatever the channels keep of the conversation is erased, then the words are sent. What the tree itself
 * remembers it clears in the state.
 */
export function isErasureRequest(reply: Partial<Activity>): boolean {
  return reply.type === 'event' && reply.name === 'forget';
}
