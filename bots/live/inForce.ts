import type { Live, LiveNotice, LiveSwitch } from './live';

/** What an answer is about, as far as switches tell things apart. */
export interface LiveSubject {
  channel: string;
  procedure?: string | undefined;
  field?: string | undefined;
  facets: readonly string[];
  topic?: string | undefined;
  service?: string | undefined;
}

/** Both before their end; without one, until they are taken back. */
export function withoutEnded({ switches, notices }: Live, now: number): Live {
  const isOpen = ({ until }: { until?: number | undefined }): boolean => until === undefined || now < until;
  return { switches: switches.filter(isOpen), notices: notices.filter(isOpen) };
}

/** The switch that keeps an answer from being given: the widest, where several do. */
export function switchAgainst(live: Live, subject: LiveSubject, now: number): LiveSwitch | undefined {
  const against = withoutEnded(live, now).switches.filter((one) => isAgainst(one, subject));
  return order.flatMap((what) => against.filter((one) => one.what === what))[0];
}

/** Facets that are not told of a procedure. */
export function facetsOff({ switches }: Live, procedure: string | undefined, now: number): LiveSwitch[] {
  return withoutEnded({ switches, notices: [] }, now).switches.filter(
    ({ what, of }) => what === 'facet' && (of === undefined || of === procedure),
  );
}

/** The notices that a channel tells at a moment, oldest first. */
export function noticesInForce(live: Live, channel: string, now: number): LiveNotice[] {
  return withoutEnded(live, now).notices.filter(
    ({ channels, from, hours }) =>
      (channels.length === 0 || channels.includes(channel)) &&
      (from === undefined || from <= now) &&
      (hours === undefined || isWithin(hours, minuteInVietnam(now))),
  );
}

const order = ['all', 'channel', 'field', 'procedure', 'topic', 'service', 'facet'] as const;

function isAgainst({ what, key, of }: LiveSwitch, subject: LiveSubject): boolean {
  switch (what) {
    case 'all':
      return true;
    case 'facet':
      return subject.facets.includes(key) && (of === undefined || of === subject.procedure);
    default:
      return subject[what] === key;
  }
}

const MINUTES_A_DAY = 24 * 60;
const VIETNAM_AHEAD_MINUTES = 7 * 60;

function minuteInVietnam(now: number): number {
  return (Math.floor(now / 60_000) + VIETNAM_AHEAD_MINUTES) % MINUTES_A_DAY;
}

function isWithin({ from, to }: { from: string; to: string }, minute: number): boolean {
  const [first, end] = [minuteOf(from), minuteOf(to)];
  return first <= end ? first <= minute && minute < end : minute >= first || minute < end;
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
