import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatTopicModel, readTopicModel } from '../../../../knowledge/search/models/topicModel';

const file = join(mkdtempSync(join(tmpdir(), 'topic-model-')), 'danger.tsv');
const head = 'none\tfire\tfraud\n1\t-0.5\t0\n';

function read(rows: string): ReturnType<typeof readTopicModel> {
  writeFileSync(file, head + rows);
  return readTopicModel(file);
}

it('reads each feature with the topics it speaks for, the others at nothing', () => {
  const { topics, bias, weights } = read('cháy\t0:-0.3\t1:2.41\nhàng\t2:0.07\nnhà\t1:2.41\n');
  expect(topics).toEqual(['none', 'fire', 'fraud']);
  expect(bias).toEqual([1, -0.5, 0]);
  expect([...weights]).toEqual([
    ['cháy', [-0.3, 2.41, 0]],
    ['hàng', [0, 0, 0.07]],
    ['nhà', [0, 2.41, 0]],
  ]);
});

it('writes what it reads', () => {
  const rows = 'cháy\t0:-0.3\t1:2.41\nhàng\t2:0.07\n';
  expect(formatTopicModel(read(rows))).toBe(head + rows);
});

it.each(['cháy\t3:1', 'cháy\t1', 'cháy\t1:x', 'cháy\t-1:1', 'cháy\t0.5:1', 'cháy\t'])(
  'tells the line of "%s"',
  (row) => {
    expect(() => read(`hàng\t0:1\n${row}\n`)).toThrow(`${file}:4: expected "feature<TAB>topic:weight…"`);
  },
);
