import { type Defect, type Finding, noteInto } from '../../../knowledge/import/defects';

/** A `Note` that remembers, and what it heard. */
export function listening(): { note: ReturnType<typeof noteInto>; heard: () => Defect[] } {
  const findings: Finding[] = [];
  return { note: noteInto(findings, '1.000001'), heard: () => findings.map(({ defect }) => defect) };
}
