import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { belongings } from '../../knowledge/belongingModel';

export const TURNS = join('training', 'data', 'belonging');

/** What somebody wrote after a first message was answered with the procedure of a code; files are named by their author. */
const FollowingTurn = z.strictObject({
  /** Of the procedure in hand. */
  code: z.string(),
  first: z.string().min(1),
  turn: z.string().min(1),
  belongs: z.enum(belongings),
  /** Code of the other procedure. */
  other: z.string().optional(),
});
export type FollowingTurn = z.infer<typeof FollowingTurn> & { author: string };

export function readTurns(): FollowingTurn[] {
  return readdirSync(TURNS)
    .sort()
    .flatMap((author) =>
      readFileSync(join(TURNS, author), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => ({ ...FollowingTurn.parse(JSON.parse(line)), author })),
    );
}
