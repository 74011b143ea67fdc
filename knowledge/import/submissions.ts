import { fold, tidy } from '../../language/text';
import type { Duration, Submission } from '../procedure';
import { findAmounts } from './amounts';
import type { Note } from './defects';
import { orEmpty } from './empty';
import { readFee, type FeeReading } from './fee';
import type { PortalWay } from './portalRow';
import { printedWay } from './rawWay';
import { agrees, findDurations, readDuration } from './time';

const ways: Readonly<Record<string, Submission['way']>> = {
  'truc tiep': 'in-person',
  'in-person': 'in-person',
  'truc tuyen': 'online',
  online: 'online',
  'dich vu buu chinh': 'post',
  'buu chinh': 'post',
  'qua buu chinh': 'post',
  'buu chinh cong ich': 'post',
  post: 'post',
};

export function readWay(given: string): Submission['way'] | undefined {
  return ways[fold(tidy(given))];
}

/**
 * Reads the ways of filing. `steps` is the running text of the procedure, for cross-checking only.
 * Ways that say the same become one; several times for one way stay apart only where notes tell them apart.
 */
export function readSubmissions(given: readonly PortalWay[], steps: string, note: Note): Submission[] {
  const read = given.flatMap((entry) => {
    const way = readWay(entry.hinh_thuc);
    if (way) return [readSubmission(way, entry, steps, note)];
    note('unknown-way', 'submissions', entry.hinh_thuc);
    return [];
  });
  return settle(read, note);
}

function readSubmission(way: Submission['way'], entry: PortalWay, steps: string, note: Note): Submission {
  const printed = printedWay(entry, note);
  const said = orEmpty(printed.said);
  const fee = checkedFee(readFee(printed.fee, note), said, steps, note);
  return { way, ...readTime(printed.time, said, steps, note), ...fee };
}

/** Reads the time of one way: `printed` is its own field, `said` the note beside it. */
export function readTime(
  printed: string,
  said: string,
  steps: string,
  note: Note,
): Pick<Submission, 'time' | 'timeNote'> {
  const text = orEmpty(printed);
  const spoken = findDurations(said);
  const timeNote = spoken.length > 0 ? { timeNote: said } : {};
  const time = readDuration(text);
  if (time) {
    if (agrees(time, said) && !otherUnit(time, said, steps)) return { time, ...timeNote };
    note('contradictory-time', 'time', `${text} | ${said}`);
    return timeNote;
  }
  if (text === '' || /^0+(\s|$)/.test(text)) return timeNote;
  if (/^\d+$/.test(text)) {
    const unit =
      spoken.length > 0 &&
      spoken.every((other) => other.value === Number(text) && other.unit === spoken[0]?.unit);
    if (unit && spoken[0]) return { time: spoken[0], ...timeNote };
    note('lost-unit', 'time', text);
    return timeNote;
  }
  const [sole, ...more] = findDurations(text);
  if (sole && more.length === 0 && /^(trong (thời hạn|vòng)|không quá|tối đa)\s*\d/i.test(text))
    return { time: sole, timeNote: text };
  note('unreadable-time', 'time', text);
  return findDurations(text).length > 0 || said === '' ? { timeNote: text } : timeNote;
}

/** "15 ngày" in the field, but "15 ngày làm việc", never "15 ngày", in the steps: one of them is wrong. */
function otherUnit(time: Duration, said: string, steps: string): boolean {
  if (findDurations(said).length > 0) return false;
  const same = findDurations(steps).filter((other) => other.value === time.value);
  return same.length > 0 && same.every((other) => other.unit !== time.unit);
}

/** A note or steps that name an amount, or send people to pay, speak against "free". */
function checkedFee(read: FeeReading, said: string, steps: string, note: Note): FeeReading {
  if (read.fee !== 'free' || read.feeNote !== undefined) return read;
  const priced = /(?:lệ )?phí[^.;]{0,80}$/i;
  const paid =
    /(?<!không phải )(?<!không )(?:nộp|đóng|thu|thanh toán)\s+(?:tiền\s+)?(?:các khoản\s+)?(?:phí|lệ phí)/iu;
  const against = [said, steps].find(
    (text) => paid.test(text) || (findAmounts(text).length > 0 && priced.test(text)),
  );
  if (against === undefined) return read;
  note('contradictory-fee', 'fee', `Miễn phí | ${paid.exec(against)?.[0] ?? against}`);
  return {};
}

/** Makes like entries one; where one way has several times or fees and no notes to tell them apart, leaves those out. */
function settle(read: readonly Submission[], note: Note): Submission[] {
  const distinct = [...new Map(read.map((entry) => [JSON.stringify(entry), entry])).values()];
  if (distinct.length < read.length)
    note('duplicate-part', 'submissions', `${read.length - distinct.length}`);
  return ways_.flatMap((way) => {
    const same = distinct.filter((entry) => entry.way === way);
    if (same.length < 2) return same;
    const told = same.every((entry) => entry.timeNote !== undefined || entry.feeNote !== undefined);
    if (told) return same;
    note('ambiguous-way', 'submissions', same.map((entry) => JSON.stringify(entry)).join(' '));
    return [common(same)];
  });
}
const ways_: readonly Submission['way'][] = ['online', 'in-person', 'post'];

/** What all entries of a way agree on. */
function common(entries: readonly Submission[]): Submission {
  const [first, ...others] = entries;
  if (!first) throw new Error('A way of filing needs at least one entry.');
  const kept = (Object.keys(first) as (keyof Submission)[]).filter((key) =>
    others.every((other) => JSON.stringify(other[key]) === JSON.stringify(first[key])),
  );
  return { way: first.way, ...Object.fromEntries(kept.map((key) => [key, first[key]])) };
}
