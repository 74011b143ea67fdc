import type { Storage } from '../../storage/collection';
import { type DeadLetter, DeadLetters, letterReference } from './deadLetters';
import { Inbox } from './inbox';
import type { DeadLetterKind } from './observer';

/** A dead letter as the staff sees it: it names nobody and holds no text. */
export interface LetterSummary {
  reference: string;
  channel: string;
  kind: DeadLetterKind;
  reason: string;
  at: number;
  /** Until when it can be tried again; absent where it cannot any more. */
  until?: number;
}

export interface LetterChoice {
  /** Only these, by reference. */
  references?: string[] | undefined;
  /** Only those whose reason holds these words. */
  reason?: string | undefined;
  channel?: string | undefined;
  /** Those as well of which nobody knows whether they arrived: people may get them twice. */
  unknown?: boolean | undefined;
}

/** Looked at in one go: with more, the staff looks at the platform first. */
const LETTERS_MAX = 10_000;

/** What was given up, newest first. */
export async function listDeadLetters(storage: Storage, clock: () => number): Promise<LetterSummary[]> {
  const letters = await (await DeadLetters.open(storage, clock)).list(LETTERS_MAX);
  return letters.map((letter) => summaryOf(letter, clock()));
}

/**
 * Has what was given up tried again by the running bots, within a few seconds: replies are sent, events answered. What
 * the platform would not take any more is left.
 * @returns those that are tried again, and those that could not be
 */
export async function retryDeadLetters(
  storage: Storage,
  clock: () => number,
  choice: LetterChoice,
): Promise<{ retried: LetterSummary[]; left: LetterSummary[] }> {
  const letters = await DeadLetters.open(storage, clock);
  const inbox = await Inbox.open(storage, clock);
  const retried: LetterSummary[] = [];
  const left: LetterSummary[] = [];
  for (const letter of (await letters.list(LETTERS_MAX)).reverse()) {
    if (!isChosen(letter, choice)) continue;
    const summary = summaryOf(letter, clock());
    const content = await letters.contentOf(letter._id);
    if (!content || (letter.kind === 'unknown' && !choice.unknown)) {
      left.push(summary);
      continue;
    }
    // The id is the same for every attempt at one burial: a kill in between sends nothing twice.
    if ('event' in content) await inbox.reopen({ ...content.event, tries: 0 });
    else await inbox.resend(letter.conversation, `resend-${summary.reference}-${letter.at}`, content.reply);
    await letters.remove(letter._id);
    retried.push(summary);
  }
  return { retried, left };
}

function isChosen(letter: DeadLetter, { references, reason, channel }: LetterChoice): boolean {
  return (
    (references === undefined || references.includes(letterReference(letter))) &&
    (reason === undefined || letter.reason.toLowerCase().includes(reason.toLowerCase())) &&
    (channel === undefined || letter.channel === channel)
  );
}

function summaryOf(letter: DeadLetter, now: number): LetterSummary {
  const { channel, kind, reason, at, until } = letter;
  const isOpen = until !== undefined && until > now;
  return { reference: letterReference(letter), channel, kind, reason, at, ...(isOpen ? { until } : {}) };
}
