import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { factsOnly } from '../knowledge/import/factsOnly';
import { groupFamilies } from '../knowledge/import/families';
import { readKnowledgeFile } from '../knowledge/import/readFile';
import { describeFile, describeFindings } from '../knowledge/import/report';
import units from '../knowledge/import/data/units.json';
import { OfficeSource } from '../knowledge/schema/office';
import { ships } from '../knowledge/import/selection';
import { shippedFiles, toLines } from '../knowledge/import/shippedFiles';
import { describeStale } from '../knowledge/import/cards/stale';
import { evidencePath, packEvidence, readEvidence } from '../knowledge/import/cards/evidenceFile';
import { sourceRows } from '../knowledge/import/cards/sourceRows';
import { coverageOf, describeCoverage } from '../knowledge/import/coverage';
import { readOverlays } from '../knowledge/overlays';
import { noRecords } from '../knowledge/schema/records';
import { SHIPPED_DATA_DIR } from '../knowledge/shipped';
import { runCommand } from './runCommand';

const usage = `Usage: npm run build:knowledge -- FILE…

Makes knowledge/data/procedures and knowledge/data/offices.jsonl anew from the national portal's rows and the list of wards.
Which procedures ship: knowledge/import/data/selection.json. Kinds that the files do not hold stay as they are.`;

async function main(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true });
  if (positionals.length === 0) {
    console.log(usage);
    process.exitCode = 2;
    return;
  }
  const all = noRecords();
  const today = new Date().toISOString().slice(0, 10);
  for (const file of positionals) {
    const reading = await readKnowledgeFile(file, today);
    console.log(describeFile(reading));
    console.log(describeFindings(reading.findings));
    all.procedures.push(...reading.records.procedures);
    all.offices.push(...reading.records.offices);
  }
  const rows = await sourceRows(positionals);
  const procedures = groupFamilies(all.procedures.filter(ships)).map(factsOnly);
  if (procedures.length > 0) {
    await writeProcedures(shippedFiles(procedures));
    const held = new Map(procedures.map(({ code }) => [code, rows.get(code) ?? {}] as const));
    await writeFile(evidencePath(SHIPPED_DATA_DIR), packEvidence(held));
    const { cards } = await readOverlays();
    console.log(describeCoverage(coverageOf(procedures, await readEvidence(), cards)));
    for (const line of describeStale(procedures, cards)) console.log(line);
  }
  const laidDown = OfficeSource.parse(units.source);
  const offices = all.offices
    .map((office) => ({ ...office, sources: [laidDown, ...(office.sources ?? [])] }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  if (offices.length > 0) await writeFile(join(SHIPPED_DATA_DIR, 'offices.jsonl'), toLines(offices));
  console.log(`Written to ${SHIPPED_DATA_DIR}: ${procedures.length} procedures, ${offices.length} offices.`);
}

async function writeProcedures(files: ReadonlyMap<string, string>): Promise<void> {
  const folder = join(SHIPPED_DATA_DIR, 'procedures');
  await mkdir(folder, { recursive: true });
  const gone = (await readdir(folder)).filter((name) => name.endsWith('.jsonl') && !files.has(name));
  for (const name of gone) await rm(join(folder, name));
  for (const [name, content] of files) await writeFile(join(folder, name), content);
}

runCommand(main);
