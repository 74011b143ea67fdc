import { ofMeasure } from '../../../../dialogs/procedure/decision/ofMeasure';
import { sheetOf } from '../sheets';

const sheet = sheetOf({ conditions: ['Có đơn.', 'Gian đọc từ 20m2 trở lên, không kể công trình phụ.'] });

test('the term that speaks of what is counted is told first, the others beside it', () =>
  expect(ofMeasure('gian 15m2 có được không', sheet)).toMatchObject({
    lead: '15 m2 ít hơn mức nguồn nêu: gian đọc từ 20m2 trở lên, không kể công trình phụ.',
    rest: [{ items: [{ text: 'Có đơn.' }] }],
  }));

test('of two things that are counted, what is not met stands before what is', () => {
  const conditions = ['Phòng đọc không thấp hơn 2,7m.', 'Mỗi người trông không quá 30 người một buổi.'];
  expect(ofMeasure('phòng đọc cao 3m, 35 người một buổi được không', sheetOf({ conditions }))).toEqual({
    lead: 'Chưa được: 35 người nhiều hơn mức nguồn nêu. Mỗi người trông không quá 30 người một buổi.',
    rest: [
      {
        type: 'text',
        text: 'Được về điểm này: 3 mét đủ mức nguồn nêu. Phòng đọc không thấp hơn 2,7m.',
      },
    ],
  });
});

test.each([
  ['no term has such a bound', 'phòng 3 người có được không', sheet],
  ['a term has it, of something that nobody speaks of', 'vườn 15m2 có được không', sheet],
  [
    'two terms have one',
    'phòng 15m2 có được không',
    sheetOf({ conditions: ['Phòng từ 20m2.', 'Phòng kho từ 5m2.'] }),
  ],
  [
    'a term tells of being late, and nobody is',
    'tham gia 11 tháng thì hồ sơ có được không',
    sheetOf({ warnings: ['Quá 03 tháng mà chưa nộp hồ sơ thì không được nhận.'] }),
  ],
])('nothing is told where %s', (_, question, of) => expect(ofMeasure(question, of)).toBeNull());
