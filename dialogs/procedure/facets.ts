import type { Facet, Procedure, RequiredDocument, Submission } from '../../knowledge/schema/procedure';
import { linesByWay } from './byWay';
import { capital, durationText, feeText, levelText, literal, nameText, short, wayText } from '../text/format';

/** The lines that answer one facet; `more` when a further page exists. Null: the record does not hold it. */
export interface FacetText {
  lines: string[];
  more?: boolean;
}

type Say = (procedure: Procedure, page: number) => FacetText | null;

/** How many papers, steps or references stand on one page: a phone screen. */
const DOCUMENTS_PER_PAGE = 5;
const STEPS_PER_PAGE = 5;

export const facetTitles: Record<Facet, string> = {
  overview: 'Tổng quan',
  documents: 'Giấy tờ cần nộp',
  fee: 'Phí, lệ phí',
  time: 'Thời gian giải quyết',
  place: 'Nơi nộp hồ sơ',
  steps: 'Các bước thực hiện',
  result: 'Kết quả nhận được',
  legal: 'Căn cứ pháp lý',
  form: 'Mẫu đơn, tờ khai',
  online: 'Cách nộp',
  conditions: 'Điều kiện, đối tượng',
};

export const facetSays: Record<Facet, Say> = {
  overview,
  documents,
  fee,
  time,
  place,
  steps,
  result: ({ results }) => (results.length > 0 ? list(results) : null),
  legal,
  form,
  online,
  conditions,
};

function list(items: readonly string[]): FacetText {
  return { lines: items.map((item) => `- ${literal(item)}`) };
}

function paged(items: readonly string[], page: number, size: number): FacetText | null {
  const from = (page - 1) * size;
  const lines = items.slice(from, from + size);
  return lines.length === 0 ? null : { lines, more: from + size < items.length };
}

function documents({ documents: all }: Procedure, page: number): FacetText | null {
  const papers = plainFirst(all);
  let heading: string | undefined;
  const lines = papers.map((paper, i) => {
    const opens = paper.case !== heading;
    heading = paper.case;
    return `${opens && paper.case ? `${i > 0 ? '\n' : ''}*${literal(short(paper.case, 160))}*\n\n` : ''}${i + 1}. ${paperText(paper)}`;
  });
  return paged(lines, page, DOCUMENTS_PER_PAGE);
}

/** Papers that everybody needs come before those for special cases; the groups keep their order. */
function plainFirst(papers: readonly RequiredDocument[]): RequiredDocument[] {
  const groups = [...new Set(papers.map((paper) => paper.case))];
  return groups.flatMap((group) => {
    const own = papers.filter((paper) => paper.case === group);
    return [...own.filter((paper) => !isSpecial(paper)), ...own.filter(isSpecial)];
  });
}

/** Such papers say themselves for whom they are. */
function isSpecial({ name }: RequiredDocument): boolean {
  return /^(?:đối với |trong )?(?:các )?trường hợp|^văn bản ủy quyền|^nếu /iu.test(name);
}

function paperText({ name, originals, copies }: RequiredDocument): string {
  const counts = [originals ? `${originals} bản chính` : '', copies ? `${copies} bản sao` : ''].filter(
    Boolean,
  );
  return `${literal(name)}${counts.length > 0 ? ` (${counts.join(', ')})` : ''}`;
}

function saysFee({ fee: amount, feeNote }: Submission): string | null {
  if (amount === undefined) return feeNote ? literal(feeNote) : null;
  // That the council sets it need not be said twice.
  const note = amount === 'by-council' && feeNote && !/\d/.test(feeNote) ? undefined : feeNote;
  return feeText(amount) + (note ? ` (${literal(note)})` : '');
}

function saysTime({ time: duration, timeNote }: Submission): string | null {
  if (duration === undefined) return timeNote ? literal(timeNote) : null;
  return durationText(duration) + (timeNote ? ` (${literal(timeNote)})` : '');
}

function fee({ submissions }: Procedure): FacetText | null {
  const lines = linesByWay(submissions, saysFee);
  return lines.length > 0 ? { lines } : null;
}

function time({ submissions }: Procedure): FacetText | null {
  const lines = linesByWay(submissions, saysTime);
  return lines.length > 0 ? { lines } : null;
}

function place({ agency, authority, levels, submissions }: Procedure): FacetText | null {
  if (!agency && levels.length === 0) return null;
  const lines = agency
    ? [`Cơ quan thực hiện: ${literal(agency)}`]
    : [`Nơi giải quyết: ${levels.map(levelText).join(', ')}`];
  if (authority && authority !== agency) lines.push(`Cơ quan có thẩm quyền: ${literal(authority)}`);
  const ways = [...new Set(submissions.map(({ way }) => wayText(way)))];
  if (ways.length > 0) lines.push(`Cách nộp: ${ways.join(', ')}`);
  return { lines };
}

function steps({ steps: all }: Procedure, page: number): FacetText | null {
  return all
    ? paged(
        all.map((step, i) => `${i + 1}. ${literal(step)}`),
        page,
        STEPS_PER_PAGE,
      )
    : null;
}

function legal({ legalBasis }: Procedure, page: number): FacetText | null {
  const lines = legalBasis.map(
    ({ number, title, date }) =>
      `- ${literal(number)}${title ? `: ${literal(title)}` : ''}${date ? ` (${date})` : ''}`,
  );
  return paged(lines, page, DOCUMENTS_PER_PAGE + 2);
}

function form({ documents: papers }: Procedure): FacetText | null {
  const forms = papers
    .filter((paper) => paper.form)
    .map((paper) => `${literal(paper.form as string)}: ${literal(paper.name)}`);
  return forms.length > 0 ? { lines: [...new Set(forms)].map((line) => `- ${line}`) } : null;
}

function online({ submissions }: Procedure): FacetText | null {
  if (submissions.length === 0) return null;
  const ways = [...new Set(submissions.map(({ way }) => way))];
  const first = ways.includes('online')
    ? 'Có nộp trực tuyến được, trên Cổng Dịch vụ công quốc gia.'
    : 'Nguồn không nêu hình thức nộp trực tuyến cho thủ tục này.';
  return { lines: [first, `Các cách nộp: ${ways.map(wayText).join(', ')}`] };
}

function conditions({ requirements, audience }: Procedure): FacetText | null {
  const lines = [
    ...(requirements ? [literal(requirements)] : []),
    ...(audience.length > 0 ? [`Đối tượng thực hiện: ${literal(audience.join(', '))}`] : []),
  ];
  return lines.length > 0 ? { lines } : null;
}

function overview(procedure: Procedure): FacetText {
  const papers = plainFirst(procedure.documents).map(({ name }) => name);
  const lines = [
    ...labelled('Nơi nộp', procedure.agency ?? procedure.levels.map(levelText).join(', ')),
    ...labelled('Thời gian', summary(linesByWay(procedure.submissions, saysTime))),
    ...labelled('Lệ phí', summary(linesByWay(procedure.submissions, saysFee))),
    ...labelled('Kết quả', procedure.results.map((text) => short(literal(text), 120)).join('; ')),
  ];
  const shown = papers.slice(0, 3).map((name) => `  - ${literal(short(name, 110))}`);
  const rest = papers.length - shown.length;
  if (papers.length > 0) lines.push(`- **Giấy tờ** (${papers.length}):`, ...shown);
  if (rest > 0) lines.push(`  - … và ${rest} giấy tờ khác`);
  return { lines };
}

function labelled(label: string, text: string): string[] {
  return text ? [`- **${label}**: ${text}`] : [];
}

function summary(lines: readonly string[]): string {
  const [only, ...others] = lines;
  if (only === undefined) return '';
  return others.length === 0 ? lower(only) : lines.map(lower).join('; ');
}

function lower(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}

/** The heading over a facet's lines. */
export function heading(procedure: Procedure, facet: Facet): string {
  const name = `**${literal(short(nameText(procedure.name), 220))}**`;
  return facet === 'overview' ? name : `${capital(facetTitles[facet])} – ${name}`;
}
