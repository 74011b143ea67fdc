import type { Activity } from 'botbuilder';
import type { Log } from '../log';
import type { Bot } from '../types';

/** What the line of a turn says of its answer: codes and names of facets, never words. */
const loggedMembers = [
  'reference',
  'kind',
  'procedure',
  'service',
  'fact',
  'office',
  'facet',
  'missing',
  'off',
  'confidence',
] as const;

/** One line a turn: how long it took and what kind of answer it gave; nothing of who wrote what. */
export function withTurnLogging(bot: Bot, log: Log, clock: () => number): Bot {
  return {
    async turn(turn) {
      const start = clock();
      const result = await bot.turn(turn);
      const ms = Math.round((clock() - start) * 10) / 10;
      const { channelId, type } = turn.activity;
      log.info(
        { channel: channelId, type, ms, replies: result.replies.length, ...answered(result.replies) },
        'turn',
      );
      return result;
    },
  };
}

function answered(replies: Partial<Activity>[]): Record<string, unknown> {
  const data: unknown = replies.find((reply) => reply.channelData)?.channelData;
  if (typeof data !== 'object' || data === null || !('answer' in data)) return {};
  const answer: unknown = data.answer;
  if (typeof answer !== 'object' || answer === null) return {};
  const told = answer as Record<string, unknown>;
  return Object.fromEntries(loggedMembers.map((member) => [member, told[member]]));
}
