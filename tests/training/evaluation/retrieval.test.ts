import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureRetrieval, readRetrievalSet } from '../../../training/evaluation/retrieval';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'retrieval-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(content: string): string {
  const file = join(folder, 'made-up.csv');
  writeFileSync(file, content);
  return file;
}

const benchmark = `\uFEFFContext,Question,answer
"Tủ sách
Sách mượn được hai tuần, gia hạn một lần.",Mượn sách được mấy tuần?,hai tuần
"Phòng đọc
Phòng đọc mở cửa từ tám giờ sáng.",Phòng đọc mở cửa lúc mấy giờ?,tám giờ
"Tủ  sách
Sách mượn được hai tuần, gia hạn một lần.",Sách gia hạn được mấy lần?,một lần
"Ghế đá
Ghế đá đặt dưới hàng cây.",Mượn sách được mấy tuần?,không đúng
`;

test('texts are read once, however many questions they answer', () => {
  const { file, texts, questions } = readRetrievalSet(fileOf(benchmark));
  expect(file).toBe('made-up.csv');
  expect(texts.map((text) => text.split('\n')[0])).toEqual(['Tủ sách', 'Phòng đọc', 'Ghế đá']);
  expect(questions.map(({ text }) => text)).toEqual([0, 1, 0, 2]);
});

test('a file without the columns is refused by name', () => {
  const file = fileOf('question,passage\na,b\n');
  expect(() => readRetrievalSet(file)).toThrow(`${file}: row 1 needs the columns "question" and "context".`);
});

test('each index is measured with marks and without', () => {
  let now = 0;
  const summaries = measureRetrieval(readRetrievalSet(fileOf(benchmark)), () => (now += 2));
  expect(summaries.map(({ index }) => index)).toEqual([
    'names',
    'names, no marks',
    'texts',
    'texts, no marks',
  ]);
  for (const summary of summaries)
    // The last question is answered by another text than the file says, which shares no word with it.
    expect(summary).toMatchObject({
      file: 'made-up.csv',
      texts: 3,
      n: 4,
      first: 0.75,
      amongFive: 0.75,
      mrr: 0.75,
      p50ms: 2,
      p99ms: 2,
    });
});
