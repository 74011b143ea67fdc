import { ofSets } from '../../../../dialogs/procedure/decision/ofSets';
import { sheetOf } from '../sheets';

const sheet = sheetOf({
  asked: [{ q: ['nộp bản vẽ kệ sách thế nào'], answer: 'yes', a: 'Có, cần 2 bộ bản vẽ kệ sách.' }],
  steps: ['Nộp 03 bộ hồ sơ tại thư viện.', 'Chờ bộ phận một cửa gọi trong 5 ngày.'],
});

test.each([
  ['nop may bo ho so', 'Nộp 03 bộ hồ sơ tại thư viện.'],
  ['cần mấy bộ bản vẽ kệ sách', 'Cần 2 bộ bản vẽ kệ sách.'],
  ['hồ sơ bao nhiêu bộ', 'Nộp 03 bộ hồ sơ tại thư viện.'],
  ['mấy bộ phận nhận hồ sơ', undefined],
  ['cần giấy gì', undefined],
])('%s', (question, lead) => expect(ofSets(question, sheet)?.lead).toBe(lead));

test('is told nothing where none are counted', () =>
  expect(ofSets('nộp mấy bộ', sheetOf({ steps: ['Nộp hồ sơ.'] }))).toBeNull());
