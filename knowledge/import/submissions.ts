import { fold, tidy } from '../../language/text';
import type { Submission } from '../schema/procedure';
import type { Note } from './defects';
import { orEmpty } from './empty';
import { readFee } from './fee';
import { checkAcrossWays, checkFee } from './feeCheck';
import type { PortalWay } from './portalRow';
import { type PrintedWay, printedWay } from './rawWay';
import { settle } from './settle';
import { readTime } from './submissionTime';

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

/** "Trực tuyến" → "online"; accents and case do not matter. */
function readWay(given: string): Submission['way'] | undefined {
  return ways[fold(tidy(given))];
}

/** A way of filing with its parts as printed, for those who read all of its lines. */
export interface ReadWay {
  way: Submission['way'];
  raw: string;
  printed: PrintedWay;
}

/** The ways of filing that are known, with their parts. */
export function printedWays(given: readonly PortalWay[]): ReadWay[] {
  return given.flatMap((entry) => {
    const way = readWay(entry.hinh_thuc);
    return way ? [{ way, raw: entry.raw, printed: printedWay(entry, () => undefined) }] : [];
  });
}

/** The rest of the record, against which times and fees are held. */
export interface Beside {
  steps: string;
  /** Names of the papers. */
  papers: string;
  /** When the record was taken: YYYY, YYYY-MM or YYYY-MM-DD. */
  asOf: string;
}

/**
 * Reads the ways of filing, each time and fee held against the rest of the record.
 * Ways that say the same become one; several times for one way stay apart only where notes tell them apart.
 */
export function readSubmissions(given: readonly PortalWay[], beside: Beside, note: Note): Submission[] {
  const read = given.flatMap((entry) => {
    const way = readWay(entry.hinh_thuc);
    if (way) return [readSubmission(way, entry, beside, note)];
    note('unknown-way', 'submissions', entry.hinh_thuc);
    return [];
  });
  return settle(checkAcrossWays(read, note), note);
}

function readSubmission(way: Submission['way'], entry: PortalWay, beside: Beside, note: Note): Submission {
  const printed = printedWay(entry, note);
  const said = orEmpty(printed.said);
  const fee = checkFee(readFee(printed.fee, beside.asOf, note), [said, beside.steps, beside.papers], note);
  return { way, ...readTime(printed.time, said, beside.steps, note), ...fee };
}
