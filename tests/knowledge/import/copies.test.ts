import { readCopies } from '../../../knowledge/import/copies';

const read = (given: string): unknown => {
  const heard: string[][] = [];
  const copies = readCopies(given, (...defect) => void heard.push(defect));
  return heard.length > 0 ? heard : copies;
};

test.each([
  ['1 bản chính,1 bản sao', { originals: 1, copies: 1 }],
  ['2 BẢN GỐC', { originals: 2 }],
  ['3 bản chụp', { copies: 3 }],
  ['1 (một) bản chính; 2 (hai) bản sao', { originals: 1, copies: 2 }],
  ['Bản chính: 1\nBản sao: 0', { originals: 1, copies: 0 }],
  ['bản sao : 12', { copies: 12 }],
  ['bảnchính :1', { originals: 1 }],
  ['1 BẢN SAO', { copies: 1 }],
  ['0 bản chính, 0 bản sao', {}],
  ['', {}],
  ['1', { either: 1 }],
  ['01 bản', { either: 1 }],
  ['2 (hai) bộ', { either: 2 }],
  ['0', {}],
  ['20 bản chính', { originals: 20 }],
  ['20 bản sao', { copies: 20 }],
])('%j is %j', (given, expected) => {
  expect(read(given)).toEqual(expected);
});

test.each([
  '21 bản chính',
  '1 bản chính, 21 bản sao',
  '20251 bản chính',
  '2025',
  '21',
  '1 bản chính, 2 bản chính',
  '1 bản sao, 2 bản sao',
  'kèm bản chính: 1',
  'bản chính: 1 tờ',
  'Mẫu 01.docx',
])('%j is no count, and is told as it is', (given) => {
  expect(read(given)).toEqual([['unreadable-copies', 'documents', given]]);
});
