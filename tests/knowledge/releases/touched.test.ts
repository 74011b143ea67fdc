import { filledUp } from '../../../knowledge/releases/touched';
import type { Street } from '../../../knowledge/schema/street';
import { procedure } from '../import/procedures';

const held = procedure({
  code: '1.000001',
  results: ['Giấy khai sinh'],
  documents: [{ name: 'Tờ khai' }],
  submissions: [
    { way: 'online', time: { value: 1, unit: 'day' }, fee: 'free' },
    { way: 'in-person', time: { value: 2, unit: 'day' } },
  ],
});
const given = procedure({
  code: '1.000001',
  documents: [],
  results: [],
  submissions: [{ way: 'in-person', fee: 'by-council' }],
  fees: [{ amount: 'by-council', currency: 'VND' }],
  source: { url: 'https://dichvucong.gov.vn/p/moi', asOf: '2026-11-01' },
});
const merged = (members: string[]) => filledUp(held, given, members);

test('what a table does not speak of stays; a fee without a way holds for all ways', () => {
  const { submissions, documents, results, fees } = merged(['fees', 'submissions.fee']);
  expect({ documents, results }).toEqual({ documents: held.documents, results: held.results });
  expect(fees).toEqual(given.fees);
  expect(submissions).toEqual([
    { way: 'online', time: { value: 1, unit: 'day' }, fee: 'by-council' },
    { way: 'in-person', time: { value: 2, unit: 'day' }, fee: 'by-council' },
  ]);
});

test('two entries of one way, told apart by their notes, stay two', () => {
  const two = procedure({
    code: '1.000001',
    submissions: [
      { way: 'in-person', fee: 'free', feeNote: 'đúng hạn' },
      { way: 'in-person', fee: 'by-council', feeNote: 'quá hạn' },
    ],
  });
  const after = (members: string[]) => filledUp(two, given, members).submissions;
  expect(after(['name'])).toEqual(two.submissions);
  expect(after(['submissions.time'])).toEqual(two.submissions);
});

test('of ways that are named anew, time and fee are told apart', () => {
  const submissions = (members: string[]) => merged(['submissions', ...members]).submissions;
  expect(submissions([])).toEqual([{ way: 'in-person', time: { value: 2, unit: 'day' } }]);
  expect(submissions(['submissions.fee'])).toEqual([
    { way: 'in-person', time: { value: 2, unit: 'day' }, fee: 'by-council' },
  ]);
  expect(submissions(['submissions.time'])).toEqual([{ way: 'in-person' }]);
  expect(submissions(['submissions.time', 'submissions.fee'])).toEqual([
    { way: 'in-person', fee: 'by-council' },
  ]);
});

test('a time comes with its note, a fee with its own', () => {
  const noted = (of: string) =>
    procedure({
      code: '1.000001',
      submissions: [{ way: 'online', timeNote: `giờ ${of}`, feeNote: `phí ${of}` }],
    });
  const after = (...members: string[]) => filledUp(noted('cũ'), noted('mới'), members).submissions;
  expect(after('submissions.time')).toEqual([{ way: 'online', timeNote: 'giờ mới', feeNote: 'phí cũ' }]);
  expect(after('submissions.fee')).toEqual([{ way: 'online', timeNote: 'giờ cũ', feeNote: 'phí mới' }]);
});

test('records without ways of filing and without a source keep what is not spoken of', () => {
  const street = { id: 'le-loi-1', name: 'Lê Lợi', names: ['Cũ'], ward: '20194' };
  const before = { ...street, stretch: 'từ số 1', source: { publisher: 'UBND', asOf: '2025' } } as Street;
  const after = { ...street, names: ['Mới'], ward: '20195' } as unknown as Street;
  const result = (...members: string[]) => filledUp(before, after, members);
  expect(result('names')).toEqual({ ...before, names: ['Mới'] });
  expect(result('names', 'source.asOf')).toEqual({ ...before, names: ['Mới'] });
  expect(result('ward')).toEqual({ ...before, ward: '20195' });
});

test('a new day keeps the page of the source, a new page its day', () => {
  const source = (members: string[]) => merged(members).source;
  expect(given.source).not.toEqual(held.source);
  expect(source(['source.asOf'])).toEqual({ url: held.source.url, asOf: given.source.asOf });
  expect(source(['source.url'])).toEqual({ url: given.source.url, asOf: held.source.asOf });
  expect(source(['source.url', 'source.asOf'])).toEqual(given.source);
  expect(source(['name'])).toEqual(held.source);
  expect(source(['source.nothing'])).toEqual(held.source);
});

test('files that give whole records are taken as they are; of a new one no way of filing is guessed', () => {
  expect(filledUp(undefined, given, ['fees'])).toEqual({ ...given, submissions: [] });
  expect(filledUp(undefined, given, ['fees', 'submissions'])).toEqual(given);
  expect(filledUp(held, given, undefined)).toBe(given);
});

test('a list that says nothing new leaves the fingerprint of the row, and with it the card, as it is', () => {
  const [before, list] = [
    { ...held, rowHash: 'aaaaaaaaaaaa' },
    { ...given, rowHash: 'bbbbbbbbbbbb' },
  ];
  const hashOf = (members: string[]) => filledUp(before, list, ['rowHash', ...members]).rowHash;
  expect(hashOf(['name', 'field', 'source.asOf'])).toBe('aaaaaaaaaaaa');
  expect(hashOf(['name', 'family', 'levels', 'source.url'])).toBe('aaaaaaaaaaaa');
  expect(hashOf(['name', 'results'])).toBe('bbbbbbbbbbbb');
});
