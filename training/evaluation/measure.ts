import { readFileSync } from 'node:fs';
import type { Bot } from '../../bots/types';
import { type Case, readCase } from './cases';
import type { TurnOutcome } from './score';
import { ConversationDriver } from './conversationDriver';
import { type Detail, type Summary, Tally } from './tally';

/** The cases of a question file, one a line. @throws Error naming the line that is none */
export function readCases(file: string): Case[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, i) => (line.trim() ? [readCase(line, `${file}:${i + 1}`)] : []));
}

/**
 * Holds every case as a conversation of its own with the bot and counts how it came out.
 * @param clock milliseconds
 * @param note gets every turn's outcome
 */
export async function measure(
  file: string,
  cases: readonly Case[],
  bot: Bot,
  clock: () => number,
  note: (detail: Detail) => void = () => {},
): Promise<Summary> {
  const tally = new Tally();
  for (const one of cases) {
    const talk = new ConversationDriver(bot, one.case.id, clock);
    const heard: TurnOutcome[] = [];
    for (const text of saidIn(one)) heard.push(await talk.say(text));
    for (const detail of tally.add(one, heard)) note(detail);
  }
  return tally.summary(file);
}

/** What the citizen says in a case, turn by turn. */
export function saidIn(one: Case): string[] {
  const { turns, q } = one.case as { turns?: readonly { user: string }[]; q?: string };
  return turns ? turns.map(({ user }) => user) : [q ?? ''];
}
