import type { Finding } from '../../knowledge/import/defects';
import { type FileReading, readRecords } from '../../knowledge/import/readFile';
import type { DefectCounts } from '../../knowledge/import/report';
import type { Spool, Spools } from '../../knowledge/import/spool';
import type { GivenFiles } from '../../knowledge/releases/given';

/** A file with what was wrong with it. */
export type ReadFile = FileReading & { findings: Spool<Finding> };

/** Reads a file of records, and tells on the terminal how far it is. */
export async function readInto(
  file: string,
  given: GivenFiles,
  defects: DefectCounts,
  spools: Spools,
): Promise<ReadFile> {
  const today = new Date().toISOString().slice(0, 10);
  const findings = spools.open<Finding>();
  given.nextFile();
  const reading = await readRecords(file, today, spools, {
    record: (kind, record, touched) => given.add(kind, record, touched),
    finding(finding) {
      findings.add(finding);
      defects.add(finding);
    },
    progress: (done, of) =>
      showProgress(`${file}: ${done}${of === undefined ? '' : ` of ${of}`} records`, done === of),
  });
  return { ...reading, findings };
}

function showProgress(line: string, isDone: boolean): void {
  process.stderr.write(process.stderr.isTTY ? `\r${line}${isDone ? '\n' : ''}` : `${line}\n`);
}
