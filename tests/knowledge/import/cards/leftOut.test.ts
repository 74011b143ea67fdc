import { leftOut, termsOfApplicant } from '../../../../knowledge/import/cards/leftOut';
import type { Card } from '../../../../knowledge/schema/card';

const card: Card = {
  kind: 'short',
  code: '1.900001',
  from: '0123456789ab',
  conditions: ['Nhà rộng từ 40 m².'],
  steps: ['Nộp hồ sơ trong 60 ngày.', 'Nhận giấy.'],
  result: ['Giấy xác nhận'],
};
const row = { conditions: '', steps: '' };

test.each<[string, string, string[]]>([
  ['told', 'Diện tích từ 40 m2.', []],
  ['a distance', 'Diện tích từ 40 m2, cách khu dân cư 300 m.', ['the row\'s conditions say "300 m"']],
  ['an age twice', 'Từ đủ 18 tuổi; người dưới 18 tuổi không được.', ['the row\'s conditions say "18 tuổi"']],
])('conditions, %s', (_name, conditions, expected) => {
  expect(leftOut(card, { ...row, conditions }).map(({ what }) => what)).toEqual(expected);
});

test.each<[string, string, number]>([
  ['the applicant’s, told', 'Trong thời hạn 60 ngày kể từ ngày xây, chủ nhà phải nộp hồ sơ.', 0],
  ['the applicant’s', 'Trong thời hạn 10 ngày kể từ ngày thay đổi, chủ nhà phải thông báo.', 1],
  ['the office’s', 'Trong thời hạn 10 ngày kể từ ngày nhận, Sở Xây dựng thông báo, chủ nhà nộp phí.', 0],
  ['the office’s after the day', 'Không quá 05 ngày, cơ quan tiếp nhận trả lời tổ chức, cá nhân.', 0],
])('a term, %s', (_name, steps, expected) => {
  expect(leftOut(card, { ...row, steps })).toHaveLength(expected);
});

test('a term is named with its sentence', () => {
  expect(termsOfApplicant('Chậm nhất 05 ngày làm việc, người nộp phải bổ sung hồ sơ. Sau đó chờ.')).toEqual([
    {
      days: '05 ngày làm việc',
      sentence: 'chậm nhất 05 ngày làm việc, người nộp phải bổ sung hồ sơ',
    },
  ]);
});
