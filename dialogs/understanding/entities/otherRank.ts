import type { Family } from '../../../knowledge/families';
import { fold } from '../../../language/text';
import { matchesOf } from '../../../language/matches';

/** "Mức 1", "mức độ 02": of things that are numbered. */
const rank = /\bmuc (?:do )?0?(\d)\b/g;

function ranksIn(text: string): string[] {
  return matchesOf(rank, fold(text)).map(([, number = '']) => number);
}

/** Whether a procedure is for another number of the same than is said: an account of "mức 1" is none of "mức độ 02". */
export function isForOtherRank(text: string, { members }: Pick<Family, 'members'>): boolean {
  const said = ranksIn(text);
  const own = members.flatMap(({ name }) => ranksIn(name));
  return said.length > 0 && own.length > 0 && !own.some((one) => said.includes(one));
}
