import type { Activity } from 'botbuilder';
import type { Answer } from '../../dialogs/answer';
import { switchedOffReply, withNotices, withoutFacetRows } from '../../dialogs/reply/switchedOff';
import { toActivity } from '../../dialogs/reply/toActivity';
import { facetsOff, type LiveSubject, noticesInForce, switchAgainst } from '../live/inForce';
import type { Live } from '../live/live';
import { replyOf } from '../replyOf';
import type { Bot } from '../types';

export interface LiveOptions {
  /** What is switched off and announced at the moment. */
  live: () => Live;
  /** Milliseconds since 1970. */
  now: () => number;
  /** What else is known of the thing that an answer is about. */
  about: (answer: Answer) => Pick<LiveSubject, 'field' | 'topic'>;
}

/** Who is in danger, wants a human, or asks for erasure, is answered whatever is switched off. */
const alwaysAnswered: readonly Answer['kind'][] = ['emergency', 'handoff', 'privacy'];

/** Notices that a conversation has heard; kept in its state under this name. */
const HEARD = 'notices';
const HEARD_MAX = 20;

/**
 * The one place where the staff's switches and notices take effect: replies that may not be given are replaced by a
 * sentence that says so, and what is announced is told before the first answer.
 */
export function withLiveSwitches(bot: Bot, options: LiveOptions): Bot {
  return {
    async turn(turn) {
      const result = await bot.turn(turn);
      const live = options.live();
      if (live.switches.length + live.notices.length === 0) return result;
      const channel = turn.activity.channelId ?? '';
      const replies = withoutRepetition(
        result.replies.map((reply) => answered(reply, live, channel, options)),
      );
      const heard = Array.isArray(result.state[HEARD]) ? (result.state[HEARD] as string[]) : [];
      const told = announced(replies, live, channel, heard, options.now());
      return {
        state:
          told.ids.length === 0 ? result.state : { ...result.state, [HEARD]: heardAfter(heard, told.ids) },
        replies: told.replies,
      };
    },
  };
}

function answered(
  activity: Partial<Activity>,
  live: Live,
  channel: string,
  { now, about }: LiveOptions,
): Partial<Activity> {
  const reply = replyOf(activity);
  if (!reply || alwaysAnswered.includes(reply.answer.kind)) return activity;
  const { procedure, service, facet, facets = facet ? [facet] : [] } = reply.answer;
  const subject: LiveSubject = { channel, procedure, service, facets, ...about(reply.answer) };
  const against = switchAgainst(live, subject, now());
  if (against) return toActivity(switchedOffReply(against, reply));
  const hidden = facets.includes('overview') ? facetsOff(live, procedure, now()) : [];
  return hidden.length === 0
    ? activity
    : toActivity(
        withoutFacetRows(
          reply,
          hidden.map(({ key }) => key),
        ),
      );
}

/** Several answers that one switch keeps back are one sentence. */
function withoutRepetition(replies: Partial<Activity>[]): Partial<Activity>[] {
  return replies.filter(
    (reply, i) =>
      replyOf(reply)?.answer.off === undefined || replies.findIndex(({ text }) => text === reply.text) === i,
  );
}

function announced(
  replies: Partial<Activity>[],
  live: Live,
  channel: string,
  heard: readonly string[],
  now: number,
): { replies: Partial<Activity>[]; ids: string[] } {
  const first = replies.findIndex((reply) => replyOf(reply) !== null);
  const reply = first === -1 ? null : replyOf(replies[first] as Partial<Activity>);
  // Where life is in danger nothing comes before the answer.
  if (!reply || reply.answer.kind === 'emergency') return { replies, ids: [] };
  // Who is not answered may have asked just for that.
  const due = noticesInForce(live, channel, now).filter(
    ({ id }) => reply.answer.kind === 'none' || !heard.includes(id),
  );
  if (due.length === 0) return { replies, ids: [] };
  const told = toActivity(
    withNotices(
      reply,
      due.map(({ text }) => text),
    ),
  );
  return { replies: replies.map((one, i) => (i === first ? told : one)), ids: due.map(({ id }) => id) };
}

function heardAfter(heard: readonly string[], ids: readonly string[]): string[] {
  return [...new Set([...heard, ...ids])].slice(-HEARD_MAX);
}
