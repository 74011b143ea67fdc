import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Knowledge, KnowledgeSnapshot } from '../../knowledge/knowledge';
import { KnowledgeProvider } from '../../knowledge/provider';
import { noRecords } from '../../knowledge/schema/records';
import { suggested } from '../../knowledge/sheet/reader';
import { words } from '../../language/words';
import { readShippedProcedures } from '../../knowledge/shipped';

let folder: string;
let snapshot: KnowledgeSnapshot;
const problems: string[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chatbot-1022-index-'));
  const procedures = (await readShippedProcedures()).filter((_, i) => i % 10 === 0);
  snapshot = { release: 'some', ...noRecords(), procedures };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const open = async (held = snapshot): Promise<Knowledge> => {
  const options = { cacheDir: folder, onCacheProblem: (problem: string) => void problems.push(problem) };
  return (await KnowledgeProvider.open(held, options)).current();
};

function nameFound({ knownNames }: Knowledge, text: string): unknown {
  const found = knownNames.find(words(text));
  return found && { ...found, heldFit: found.heldFit() };
}

function told(knowledge: Knowledge, text: string): unknown {
  const { candidates, named, known, knownPairs, breadth } = knowledge.finder.find(text);
  return {
    candidates: candidates.map(({ family, score, features }) => ({ id: family.id, score, features })),
    named: named.map(({ family }) => family.id),
    shares: [known, knownPairs, breadth],
    knownName: nameFound(knowledge, text),
    services: knowledge.services.rank(text).slice(0, 5),
    suggested: suggested(knowledge, text.slice(0, 12), 6),
  };
}

/** Beside what was read of the models. */
const keptIndexes = () => readdirSync(folder).filter((name) => name.endsWith('.index'));

test('with a kept index everything is found as with the one that was just made', async () => {
  const made = await open();
  expect(keptIndexes()).toHaveLength(1);
  const kept = await open();
  expect(keptIndexes()).toHaveLength(1);
  const asked = snapshot.procedures.filter((_, i) => i % 5 === 0).map(({ name }) => name);
  for (const text of [...asked, 'lam giay khai sinh', 'đăng kí kết hônn', 'mất sổ đỏ', 'cấp lại bằng lái xe'])
    expect(told(kept, text)).toEqual(told(made, text));
  const [family] = made.families;
  expect(kept.finder.twins.of(family!).map(({ id }) => id)).toEqual(
    made.finder.twins.of(family!).map(({ id }) => id),
  );
  expect(problems).toEqual([]);
}, 120_000);

test('other names are another index', async () => {
  const before = readdirSync(folder).length;
  const procedures = snapshot.procedures.map((one, i) =>
    i === 0 ? { ...one, name: `${one.name} mới` } : one,
  );
  await open({ ...snapshot, procedures });
  expect(readdirSync(folder)).toHaveLength(before + 1);
}, 120_000);
