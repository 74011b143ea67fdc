import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import columns from '../../../knowledge/import/data/columns.json';
import { readHeaders } from '../../../knowledge/import/columns';
import { defects } from '../../../knowledge/import/defects';

let page: string;
beforeAll(async () => {
  page = await readFile(join(__dirname, '../../../docs/import.md'), 'utf8');
});

test('docs/import.md lists every class of defect, and no other', () => {
  const listed = [...page.matchAll(/^\| `([a-z-]+)` \|/gm)].map((found) => found[1]);
  expect(listed.sort()).toEqual(Object.keys(defects).sort());
});

test.each(
  Object.entries(columns).flatMap(([kind, map]) => (typeof map === 'string' ? [] : [[kind, map] as const])),
)('every header of %s is known, and leads to its own kind', (kind, map) => {
  const required = map.required.map(
    (field) => (map.columns as Record<string, string[]>)[field]?.[0] ?? field,
  );
  for (const [field, names] of Object.entries(map.columns)) {
    for (const name of names) {
      const headers = [...required.filter((_, i) => map.required[i] !== field), name];
      expect([name, readHeaders(headers)?.kind]).toEqual([name, kind]);
      expect(readHeaders(headers)?.unknown).toEqual([]);
    }
  }
});
