import type { ChangeCounts, Outcome } from '../releases/applyImport';
import type { FieldChange } from '../releases/fieldChanges';
import { kinds } from '../schema/records';
import { type Defect, defects, type Finding } from './defects';
import type { FileReading } from './readFile';

const examplesShown = 3;
/** So many changes are told on the terminal. */
export const changesShown = 20;

/** What was read, file by file: "rows.jsonl: 4431 read → 4431 procedures". */
export function describeFile({ file, read, counts, unknownColumns, about }: FileReading): string {
  const held = kinds.filter((kind) => counts[kind] > 0).map((kind) => `${counts[kind]} ${kind}`);
  const unknown = unknownColumns.length === 0 ? '' : `\n  columns not read: ${unknownColumns.join(', ')}`;
  const found = about.map((line) => `\n  ${line}`).join('');
  return `${file}: ${read} read → ${held.join(', ')}${found}${unknown}`;
}

interface Met {
  count: number;
  records: Set<string>;
  examples: Finding[];
}

/** What was left out and why, by defect: counted as it is met, with the first of each as examples. */
export class DefectCounts {
  private readonly byDefect = new Map<Defect, Met>();

  add(finding: Finding): void {
    const met = this.byDefect.get(finding.defect) ?? { count: 0, records: new Set<string>(), examples: [] };
    this.byDefect.set(finding.defect, met);
    met.count++;
    met.records.add(finding.record);
    if (met.examples.length < examplesShown) met.examples.push(finding);
  }

  /** By defect, the most frequent first. */
  describe(): string {
    if (this.byDefect.size === 0) return 'No defects met.';
    const all = [...this.byDefect].sort(([, one], [, other]) => other.count - one.count);
    const blocks = all.map(([defect, { count, records, examples }]) =>
      [
        `  ${String(count).padStart(5)}  ${defect} (${records.size} ${records.size === 1 ? 'record' : 'records'}): ${defects[defect]}`,
        ...examples.map(({ record, field, given }) => `      ${record} ${field}: ${given}`),
      ].join('\n'),
    );
    const total = all.reduce((sum, [, { count }]) => sum + count, 0);
    return [`Defects met (${total}); what they touch was left out or mended as said:`, ...blocks].join('\n');
  }
}

/** As `DefectCounts`, for findings that are in memory. */
export function describeFindings(findings: readonly Finding[]): string {
  const counts = new DefectCounts();
  findings.forEach((finding) => counts.add(finding));
  return counts.describe();
}

/** What the import did to the knowledge. @param changes the first of them, or all @param count how many there are */
export function describeApplied(
  { release, tallies }: Outcome,
  changes: readonly FieldChange[],
  count: number,
): string {
  const lines = kinds
    .filter((kind) => Object.values(tallies[kind]).some((n) => n > 0))
    .map((kind) => `  ${kind}: ${describeTally(tallies[kind])}`);
  const end =
    release === undefined
      ? []
      : [`Release ${release} is in place; running bots take it up within 30 seconds.`];
  return [...lines, ...describeChanges(changes, count), ...end].join('\n');
}

function describeTally({ added, changed, unchanged, removed }: ChangeCounts): string {
  return `${added} added, ${changed} changed, ${unchanged} unchanged, ${removed} removed`;
}

/** Member by member, old → new; the first of them, and how many more. */
function describeChanges(changes: readonly FieldChange[], count: number): string[] {
  const shown = changes
    .slice(0, changesShown)
    .map(({ record, member, before, after }) =>
      member === ''
        ? `    ${record} ${after === undefined ? 'removed' : 'added'}: ${cut(after ?? before ?? '')}`
        : `    ${record} ${member}: ${cut(before ?? '(nothing)')} → ${cut(after ?? '(nothing)')}`,
    );
  const more = count - shown.length;
  return more > 0 ? [...shown, `    … and ${more} more; --report FILE.xlsx writes all of them`] : shown;
}

function cut(text: string): string {
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}

/** All changes as CSV that a spreadsheet opens: record, field, before, after. */
export function changesAsCsv(changes: readonly FieldChange[]): string {
  // A cell that begins like a formula would be one.
  const cell = (text: string): string =>
    `"${(/^[=+\-@]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  const rows = changes.map(({ record, member, before = '', after = '' }) =>
    [record, member, before, after].map(cell).join(';'),
  );
  return `\uFEFF${['record;field;before;after', ...rows].join('\r\n')}\r\n`;
}
