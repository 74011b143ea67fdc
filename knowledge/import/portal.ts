import { tidy } from '../../language/text';
import type { Procedure } from '../schema/procedure';
import { readAudience } from './audience';
import type { Note } from './defects';
import { conditionFactsOf } from './conditionFacts';
import { readPlaces } from './places';
import { publisherOf } from './publisher';
import { readPapers } from './papers/readPapers';
import { readLegalBasis } from './legal';
import { readLevels } from './levels';
import type { PortalRow } from './portalRow';
import { readRequirements } from './requirements';
import { readResults } from './results';
import { readSteps } from './steps';
import { readFeeLines } from './lines/feeLines';
import { readTimeLines } from './lines/timeLines';
import { exceptTold } from './lines/toldTimes';
import { printedWays, readSubmissions } from './submissions';

/** The portal's front page stands in where a row has no page of its own. */
const portal = 'https://dichvucong.gov.vn/';
/** Some names end with the code itself. */
const ownCode = /\s*\(?\s*\d\.\d{6}\s*\)?$/;
const decisionWords = /^(?:quyết định\s*)?(?:số\s*)?[:.]?\s*/i;

/**
 * Turns a row of the national portal into a procedure. Every value is read exactly or left out; `note` hears of each
 * defect. `family` is the row's own code until families are grouped.
 */
export function readPortalRow(row: PortalRow, note: Note): Procedure {
  const levels = readLevels(row.cap, note);
  const { agency, authority, ...places } = readPlaces(row, levels, note);
  const decision = tidy(row.so_quyet_dinh)
    .replace(decisionWords, '')
    .replace(/\s*\/\s*/g, '/')
    .replace(/\s*-\s*/g, '-');
  const requirements = readRequirements(row.yeu_cau, note);
  const conditionFacts = requirements === undefined ? undefined : conditionFactsOf(requirements);
  const steps = readSteps(row.trinh_tu, note);
  const beside = {
    steps: row.trinh_tu,
    papers: row.thanh_phan.map((paper) => paper.giay_to).join('\n'),
    asOf: row.ngay,
  };
  const ways = printedWays(row.cach_thuc);
  const fees = readFeeLines(
    ways.map(({ way, raw, printed }) => ({ way, raw, fee: printed.fee, said: printed.said })),
    [beside.steps, beside.papers],
    row.ten,
  );
  const papers = readPapers(row.thanh_phan, note);
  const { times, unitless } = readTimeLines(ways, row.trinh_tu, note);
  return {
    code: row.ma,
    name: tidy(row.ten).replace(ownCode, ''),
    field: tidy(row.linh_vuc),
    levels,
    audience: readAudience(row.doi_tuong),
    ...(agency === undefined ? {} : { agency }),
    ...(authority === undefined ? {} : { authority }),
    ...(decision === '' ? {} : { decision }),
    submissions: readSubmissions(row.cach_thuc, beside, exceptTold(times, note)),
    documents: papers.documents,
    results: readResults(row.ket_qua, [row.ten, row.trinh_tu, row.yeu_cau, beside.papers], note),
    ...(requirements === undefined ? {} : { requirements }),
    legalBasis: readLegalBasis(row.can_cu, row.can_cu_raw, note, row.ngay),
    ...(steps.length === 0 ? {} : { steps }),
    ...(fees.length === 0 ? {} : { fees }),
    ...(times.length === 0 ? {} : { times }),
    ...(papers.notes.length === 0 ? {} : { documentNotes: papers.notes }),
    ...(unitless.length === 0 ? {} : { unitlessTimes: unitless }),
    ...(conditionFacts === undefined ? {} : { conditionFacts }),
    ...places,
    source: sourceOf(row, note),
    family: row.ma,
  };
}

function sourceOf(row: PortalRow, note: Note): Procedure['source'] {
  const publisher = publisherOf(row);
  const given = row.url.trim();
  if (/^https?:\/\//i.test(given) && URL.canParse(given))
    return { url: given, ...(publisher === undefined ? {} : { publisher }), asOf: row.ngay };
  note('no-link', 'source', given);
  return publisher === undefined ? { url: portal, asOf: row.ngay } : { publisher, asOf: row.ngay };
}
