/** A message that a person saw. */
export interface Seen {
  door: string;
  user: string;
  text: string;
  /** Milliseconds since 1970. */
  at: number;
}

export interface Verdict {
  /** Events of which not every message arrived. */
  unanswered: string[];
  /** Messages that arrived twice because a process was killed between "the platform took it" and "marked sent". */
  doubledInWindow: number;
  /** The longest such time, in milliseconds. */
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
 * @param kills when processes were killed, in milliseconds since 1970.
 * @param outages when the database was away: what is sent then can be marked only afterwards.
 */
export function verdict(
  events: readonly string[],
  seen: readonly Seen[],
  kills: readonly number[],
  outages: readonly { from: number; to: number }[] = [],
): Verdict {
  const first = new Map<string, Seen>();
  const turns = new Map<string, Set<number>>();
  const latest = new Map<string, number>();
  const found: Verdict = {
    unanswered: [],
    doubledInWindow: 0,
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
      const near = kills.filter((at) => at >= before.at - LATE_MS && at <= message.at);
      const windows = near.map((at) => Math.max(0, at - before.at - awayBetween(before.at, at, outages)));
      const window = Math.min(Infinity, ...windows);
      if (window > WINDOW_MS) found.doubled.push(`${message.text} after ${message.at - before.at} ms`);
      else {
        found.doubledInWindow += 1;
        found.longestWindowMs = Math.max(found.longestWindowMs, window);
      }
      continue;
    }
    first.set(message.text, message);
    const conversation = `${message.door}/${message.user}`;
    const place = read.turn * PARTS + read.part;
    if (place < (latest.get(conversation) ?? 0)) found.disordered.push(message.text);
    latest.set(conversation, Math.max(place, latest.get(conversation) ?? 0));
  }
  const answers = new Map<string, number>();
  for (const text of first.keys()) {
    const event = readMessage(text)?.event ?? '';
    answers.set(event, (answers.get(event) ?? 0) + 1);
  }
  found.unanswered = events.filter((event) => (answers.get(event) ?? 0) < PARTS);
  found.repeated = [...turns].filter(([, numbers]) => numbers.size > 1).map(([event]) => event);
  return found;
}

function awayBetween(from: number, to: number, outages: readonly { from: number; to: number }[]): number {
  return outages.reduce((sum, one) => sum + Math.max(0, Math.min(to, one.to) - Math.max(from, one.from)), 0);
}

function readMessage(text: string): { event: string; turn: number; part: number } | null {
  const [, event = '', turn, part] = /^(.+) #(\d+) \((\d)\)/.exec(text) ?? [];
  return turn === undefined ? null : { event, turn: Number(turn), part: Number(part) };
}
