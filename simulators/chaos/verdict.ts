/** A message that a person saw. */
export interface Seen {
  door: string;
  user: string;
  text: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** The end of a process. */
export interface Kill {
  /** When it was killed, in milliseconds since 1970. */
  at: number;
  /** Messages that were owed by it still when it was dead; unset where the storage cannot be read from outside. */
  unnoted?: ReadonlySet<string>;
}

/** What the machine is to blame for: it kept a platform from reading a message until nobody waited for the answer. */
export interface Lateness {
  /** What such messages show, whether or not they were sent again. */
  texts: readonly string[];
  /** How many messages the bots gave up because a platform was silent, and said so. */
  givenUp: number;
}

export interface Verdict {
  /** Events of which not every message arrived. */
  unanswered: string[];
  /** Messages that never arrived because they were given up before the platform read them. */
  late: string[];
  /** Messages that arrived twice because a process was killed between "the platform took it" and "marked sent". */
  doubledInWindow: number;
  /** Of these: the database was away in between, so that nothing could be marked. */
  doubledWhileAway: number;
  /** The longest such time, without that in which the database was away, in milliseconds. */
  longestWindowMs: number;
  /** Messages that arrived twice for no such reason. */
  doubled: string[];
  /** Events for which the dialog tree ran more than once, as far as anybody could see. */
  repeated: string[];
  /** Messages that came after a later one of their conversation. */
  disordered: string[];
}

/**
 * No message is on its way and unmarked for longer than this: the platforms answer, or are given up, before, and the mark
 * waits for the disk, which takes seconds on a busy machine.
 */
const WINDOW_MS = 8_000;
/** What a process sent before it was killed may be read by the other side a moment later, longer on a busy machine. */
const LATE_MS = 1_500;
const PARTS = 2;

/**
 * What became of the events.
 * @param events their texts, which must differ; each is answered by "<text> #<turn> (1)" and "<text> #<turn> (2)".
 * @param kills in which processes were killed; a kill accounts for what the dead one had not marked, and nothing else.
 * @param outages when the database was away: what is sent then can be marked only afterwards.
 * @param lateness accounts for messages that did not arrive, for no more of them than bots said that they gave up.
 */
export function verdict(
  events: readonly string[],
  seen: readonly Seen[],
  kills: readonly Kill[],
  outages: readonly { from: number; to: number }[] = [],
  lateness: Lateness = { texts: [], givenUp: 0 },
): Verdict {
  const first = new Map<string, Seen>();
  const turns = new Map<string, Set<number>>();
  const latest = new Map<string, number>();
  const found: Verdict = {
    unanswered: [],
    late: [],
    doubledInWindow: 0,
    doubledWhileAway: 0,
    longestWindowMs: 0,
    doubled: [],
    repeated: [],
    disordered: [],
  };
  for (const message of seen) {
    const read = readMessage(message.text);
    if (!read) continue;
    turns.set(read.event, (turns.get(read.event) ?? new Set()).add(read.turn));
    const before = first.get(message.text);
    if (before) {
      const near = kills
        .filter(({ at }) => at >= before.at - LATE_MS && at <= message.at)
        .map((kill) => windowOf(kill, before.at, outages));
      const [best] = near
        .filter(({ kill, ms }) => ms <= WINDOW_MS && (kill.unnoted?.has(labelOf(read)) ?? true))
        .sort((a, b) => a.ms - b.ms);
      if (!best)
        found.doubled.push(
          `${labelOf(read)} after ${message.at - before.at} ms${toldOf(near, labelOf(read), awayBetween(before.at, message.at, outages))}`,
        );
      else {
        found.doubledInWindow += 1;
        found.doubledWhileAway += best.awayMs > 0 ? 1 : 0;
        found.longestWindowMs = Math.max(found.longestWindowMs, best.ms);
      }
      continue;
    }
    first.set(message.text, message);
    const conversation = `${message.door}/${message.user}`;
    const place = read.turn * PARTS + read.part;
    if (place < (latest.get(conversation) ?? 0)) found.disordered.push(message.text);
    latest.set(conversation, Math.max(place, latest.get(conversation) ?? 0));
  }
  const late = lateness.texts.filter((text) => !first.has(text));
  found.late = [...new Set(late)].slice(0, lateness.givenUp);
  const answers = new Map<string, number>();
  for (const text of [...first.keys(), ...found.late]) {
    const event = readMessage(text)?.event ?? '';
    answers.set(event, (answers.get(event) ?? 0) + 1);
  }
  found.unanswered = events.filter((event) => (answers.get(event) ?? 0) < PARTS);
  found.repeated = [...turns].filter(([, numbers]) => numbers.size > 1).map(([event]) => event);
  return found;
}

interface Window {
  kill: Kill;
  /** From "taken" to the kill, without what the database was away. */
  ms: number;
  awayMs: number;
}

function windowOf(kill: Kill, taken: number, outages: readonly { from: number; to: number }[]): Window {
  const awayMs = awayBetween(taken, kill.at, outages);
  return { kill, awayMs, ms: Math.max(0, kill.at - taken - awayMs) };
}

/** What a double that no kill accounts for has to do with those that happened meanwhile. */
function toldOf(near: readonly Window[], label: string, awayMs: number): string {
  if (near.length === 0) return awayMs > 0 ? ` (nobody was killed; ${awayMs} ms away)` : '';
  const told = near.map(
    ({ kill, ms, awayMs }) =>
      ` (killed after ${ms} ms and ${awayMs} ms away, ${kill.unnoted?.has(label) ? 'owed' : 'not owed'} then)`,
  );
  return told.join('');
}

function labelOf({ event, turn, part }: { event: string; turn: number; part: number }): string {
  return `${event} #${turn} (${part})`;
}

function awayBetween(from: number, to: number, outages: readonly { from: number; to: number }[]): number {
  return outages.reduce((sum, one) => sum + Math.max(0, Math.min(to, one.to) - Math.max(from, one.from)), 0);
}

function readMessage(text: string): { event: string; turn: number; part: number } | null {
  const [, event = '', turn, part] = /^(.+) #(\d+) \((\d)\)/.exec(text) ?? [];
  return turn === undefined ? null : { event, turn: Number(turn), part: Number(part) };
}
