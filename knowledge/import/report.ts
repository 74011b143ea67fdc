import type { Applied, ChangeCounts } from '../releases/applyImport';
import { kinds } from '../schema/records';
import { type Defect, defects, type Finding } from './defects';
import type { FileReading } from './readFile';

const examplesShown = 3;
const changesShown = 20;

/** What was read, file by file: "rows.jsonl: 4431 read → 4431 procedures". */
export function describeFile({ file, read, records, unknownColumns, about }: FileReading): string {
  const held = kinds
    .filter((kind) => records[kind].length > 0)
    .map((kind) => `${records[kind].length} ${kind}`);
  const unknown = unknownColumns.length === 0 ? '' : `\n  columns not read: ${unknownColumns.join(', ')}`;
  const found = about.map((line) => `\n  ${line}`).join('');
  return `${file}: ${read} read → ${held.join(', ')}${found}${unknown}`;
}

/** What was left out and why, by defect, the most frequent first, with examples. */
export function describeFindings(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'No defects met.';
  const byDefect = new Map<Defect, Finding[]>();
  for (const finding of findings)
    byDefect.set(finding.defect, [...(byDefect.get(finding.defect) ?? []), finding]);
  const blocks = [...byDefect]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([defect, met]) => {
      const records = new Set(met.map(({ record }) => record)).size;
      const examples = met
        .slice(0, examplesShown)
        .map(({ record, field, given }) => `      ${record} ${field}: ${given}`);
      return [
        `  ${String(met.length).padStart(5)}  ${defect} (${records} records): ${defects[defect]}`,
        ...examples,
      ].join('\n');
    });
  return [
    `Defects met (${findings.length}); what they touch was left out or mended as said:`,
    ...blocks,
  ].join('\n');
}

/** What the import did to the knowledge. */
export function describeApplied({ release, tallies, changes }: Applied): string {
  const lines = kinds
    .filter((kind) => Object.values(tallies[kind]).some((count) => count > 0))
    .map((kind) => `  ${kind}: ${describeTally(tallies[kind])}`);
  const end =
    release === undefined
      ? []
      : [`Release ${release} is in place; running bots take it up within 30 seconds.`];
  return [...lines, ...describeChanges(changes), ...end].join('\n');
}

function describeTally({ added, changed, unchanged, removed }: ChangeCounts): string {
  return `${added} added, ${changed} changed, ${unchanged} unchanged, ${removed} removed`;
}

/** Member by member, old → new; the first of them, and how many more. */
function describeChanges(changes: Applied['changes']): string[] {
  const shown = changes
    .slice(0, changesShown)
    .map(
      ({ record, member, before = '(nothing)', after = '(nothing)' }) =>
        `    ${record} ${member}: ${cut(before)} → ${cut(after)}`,
    );
  const more = changes.length - shown.length;
  return more > 0 ? [...shown, `    … and ${more} more; --report FILE.xlsx writes all of them`] : shown;
}

function cut(text: string): string {
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}

/** All changes as CSV that a spreadsheet opens: record, field, before, after. */
export function changesAsCsv(changes: Applied['changes']): string {
  // A cell that begins like a formula would be one.
  const cell = (text: string): string =>
    `"${(/^[=+\-@]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  const rows = changes.map(({ record, member, before = '', after = '' }) =>
    [record, member, before, after].map(cell).join(';'),
  );
  return `\uFEFF${['record;field;before;after', ...rows].join('\r\n')}\r\n`;
}
