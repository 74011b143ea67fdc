import { createHash } from 'node:crypto';
import type { Activity } from 'botbuilder';
import type { LastReference } from '../../dialogs/memory';
import { isErasureRequest } from '../erasureRequest';
import type { Bot } from '../types';

/** Letters and digits that are not taken for one another when they are read out. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHARACTERS = 7;

/**
 * Gives the replies of a turn a short reference (`channelData.answer.reference`), by which staff find the turn in the
 * log. It is made of the event's id: a turn that runs twice has one. The last one is kept in the state, for who asks.
 * @param now milliseconds since 1970
 */
export function withReference(bot: Bot, now: () => number): Bot {
  return {
    async turn(turn) {
      const { state, replies } = await bot.turn(turn);
      const { id, conversation } = turn.activity;
      if (id === undefined) return { state, replies };
      const reference = referenceOf(`${conversation?.id ?? ''}#${id}`);
      const given = replies.map((reply) => withAnswerMember(reply, reference));
      const { reference: before, ...rest } = state;
      if (replies.some(isErasureRequest)) return { state: rest, replies: given };
      // Who asks for it means the answer before.
      const isAsked = replies.some((reply) => answerOf(reply)?.['asksReference'] === true);
      const last: LastReference = { reference, at: now() };
      const kept = isAsked || replies.length === 0 ? before : last;
      return { state: { ...rest, ...(kept === undefined ? {} : { reference: kept }) }, replies: given };
    },
  };
}

/** Seven letters and digits out of an id. */
export function referenceOf(id: string): string {
  const digest = createHash('sha256').update(id).digest();
  return Array.from(digest.subarray(0, CHARACTERS), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
}

function answerOf({ channelData }: Partial<Activity>): Record<string, unknown> | undefined {
  return (channelData as { answer?: Record<string, unknown> } | undefined)?.answer;
}

function withAnswerMember(reply: Partial<Activity>, reference: string): Partial<Activity> {
  const answer = answerOf(reply);
  if (!answer) return reply;
  return { ...reply, channelData: { ...(reply.channelData as object), answer: { ...answer, reference } } };
}
