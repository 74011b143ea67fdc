import { tidy } from '../../language/text';
import type { Procedure } from '../schema/procedure';
import { readAgencies } from './agency';
import { readAudience } from './audience';
import type { Note } from './defects';
import { readDocuments } from './documents';
import { readLegalBasis } from './legal';
import { readLevels } from './levels';
import type { PortalRow } from './portalRow';
import { readRequirements } from './requirements';
import { readResults } from './results';
import { readSteps } from './steps';
import { readSubmissions } from './submissions';

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
  const agency = readAgencies(row.co_quan_thuc_hien, 'agency', note);
  const authority = readAgencies(row.co_quan_tham_quyen, 'authority', note);
  const decision = tidy(row.so_quyet_dinh)
    .replace(decisionWords, '')
    .replace(/\s*\/\s*/g, '/')
    .replace(/\s*-\s*/g, '-');
  const requirements = readRequirements(row.yeu_cau, note);
  const steps = readSteps(row.trinh_tu, note);
  const beside = {
    steps: row.trinh_tu,
    papers: row.thanh_phan.map((paper) => paper.giay_to).join('\n'),
    asOf: row.ngay,
  };
  return {
    code: row.ma,
    name: tidy(row.ten).replace(ownCode, ''),
    field: tidy(row.linh_vuc),
    levels,
    audience: readAudience(row.doi_tuong),
    ...(agency === '' ? {} : { agency }),
    ...(authority === '' ? {} : { authority }),
    ...(decision === '' ? {} : { decision }),
    submissions: readSubmissions(row.cach_thuc, beside, note),
    documents: readDocuments(row.thanh_phan, note),
    results: readResults(row.ket_qua, [row.ten, row.trinh_tu, row.yeu_cau, beside.papers], note),
    ...(requirements === undefined ? {} : { requirements }),
    legalBasis: readLegalBasis(row.can_cu, row.can_cu_raw, note),
    ...(steps.length === 0 ? {} : { steps }),
    source: { url: readUrl(row.url, note), asOf: row.ngay },
    family: row.ma,
  };
}

function readUrl(given: string, note: Note): string {
  if (URL.canParse(given.trim())) return given.trim();
  note('no-link', 'source', given);
  return portal;
}
