import type { Block } from '../../../replies/blocks';
import type { Way } from '../../../knowledge/sheet/sheet';
import { say } from '../../text/say';
import { capital, clipped, sentence, small, wayText } from '../values';

/** A value with what it depends on. */
export interface Conditional {
  text: string;
  when?: string | undefined;
  way?: Way | undefined;
}

/** A line of a table: what it depends on, and the value. */
export interface CaseRow {
  label: string;
  value: string;
}

const SENTENCE_MAX_CHARACTERS = 150;
const SENTENCE_MAX_ROWS = 3;

/** A situation is told in full on the page. */
const LABEL_MAX_CHARACTERS = 100;
/** The smaller print stands as the situation up to this length. */
const SITUATION_MAX_CHARACTERS = 220;

/**
 * Where several values of one way depend on nothing that is named, their smaller print tells them apart: "Phải xác minh:
 * 10 ngày". What the source remarks of itself tells nothing apart.
 */
export function toldApart<
  T extends { when?: string | undefined; way?: Way | undefined; note?: string | undefined },
>(all: readonly T[]): T[] {
  return all.map((one) => {
    const { when, way, note } = one;
    const rivals = all.filter((other) => !other.when && other.way === way && other.note !== note);
    const tells = note && note.length <= SITUATION_MAX_CHARACTERS && !/nguồn/iu.test(note);
    if (when || !tells || rivals.length === 0) return one;
    const { note: _, ...rest } = one;
    return { ...rest, when: clipped(note.replace(/[.;:\s]+$/, ''), LABEL_MAX_CHARACTERS) } as T;
  });
}

/** Rows by situation and way; ways that agree are named together, and not at all when all agree. */
export function rowsByCase(values: readonly Conditional[], ways: readonly Way[]): CaseRow[] {
  const groups = new Map<string, { when: string | undefined; text: string; ways: Way[] }>();
  for (const { text, when, way } of values) {
    if (!text) continue;
    const key = `${when ?? ''}\n${text}`;
    const group = groups.get(key) ?? { when, text, ways: [] };
    if (way && !group.ways.includes(way)) group.ways.push(way);
    groups.set(key, group);
  }
  const rows = [...groups.values()].map(({ when, text, ways: own }) => {
    const everyWay = own.length === 0 || ways.every((way) => own.includes(way));
    const label = [when, ...(everyWay ? [] : [own.map(wayText).join(', ')])].filter(Boolean).join(', ');
    return { label: capital(label), value: text };
  });
  return oneOfEach(rows).sort((a, b) => Number(isUnfinished(a)) - Number(isUnfinished(b)));
}

/** What the source remarks of itself. */
const remark = / \(nguồn[^()]*\)$/u;

/** Values that nothing tells apart stand in one row: "5 hoặc 7 ngày (nguồn không nêu khi nào)". */
function oneOfEach(rows: readonly CaseRow[]): CaseRow[] {
  return [...new Set(rows.map(({ label }) => label))].map((label) => {
    const values = rows.filter((row) => row.label === label).map(({ value }) => value);
    const [value = ''] = values;
    if (values.length === 1) return { label, value };
    // "02 tháng và 15 ngày làm việc" was read as two times: the words say it whole.
    if (/\d/.test(label)) return { label: '', value: small(label) };
    const bare = [...new Set(values.map((text) => text.replace(remark, '')))];
    const all = [bare.slice(0, -1).join(', '), bare.at(-1)].filter(Boolean).join(` ${say('procedure.or')} `);
    const [note, ...others] = new Set(values.map((text) => remark.exec(text)?.[0] ?? ''));
    if (note && others.length === 0) return { label, value: all + note };
    return { label, value: bare.length === 1 ? all : say('procedure.either', { values: all }) };
  });
}

/** What happens to a file that is not complete comes behind what happens to one that is. */
function isUnfinished({ label }: CaseRow): boolean {
  return /(?:không|chưa) (?:đầy đủ|hợp lệ)|phải bổ sung|bổ sung, hoàn thiện|từ chối/iu.test(label);
}

/**
 * A few short rows as one sentence, the usual case first: "Nộp trực tuyến 10.000 đồng; nộp trực tiếp 20.000 đồng."
 * Null when they need a table.
 */
export function rowsAsSentence(rows: readonly CaseRow[]): string | null {
  if (rows.length === 0 || rows.length > SENTENCE_MAX_ROWS) return null;
  const [only] = rows;
  if (only && rows.length === 1 && !only.label) return sentence(only.value);
  const text = [...rows]
    .sort((a, b) => Number(a.label !== '') - Number(b.label !== ''))
    .map(({ label, value }, i) =>
      label ? `${i > 0 ? small(label) : label}: ${value}` : `${say('procedure.usual')} ${value}`,
    )
    .join('; ');
  return text.length <= SENTENCE_MAX_CHARACTERS ? sentence(text) : null;
}

/** Rows for a table: what depends on nothing is the usual case. */
export function tableRows(rows: readonly CaseRow[]): CaseRow[] {
  return rows.map(({ label, value }) => ({ label: label || capital(say('procedure.usual')), value }));
}

/**
 * What is told first when not everything fits one sentence: what depends on no situation, as a sentence, and the rows
 * that are left for the others. Null when there is no such part, or it is no short sentence.
 */
export function usualFirst(
  values: readonly Conditional[],
  ways: readonly Way[],
): { lead: string; others: CaseRow[] } | null {
  const usual = values.filter(({ when, text }) => !when && text);
  const others = rowsByCase(
    values.filter(({ when }) => when),
    ways,
  );
  const lead = rowsAsSentence(rowsByCase(usual, ways));
  return lead && others.length > 0 ? { lead, others } : null;
}

/** A lead in a line of a summary, with a word that there are further cases. */
export function summaryOf(lead: string, rest: readonly Block[]): string {
  const text = lead.replace(/\.$/, '');
  return rest.some(({ type }) => type === 'facts') ? say('procedure.overview.moreCases', { text }) : text;
}
