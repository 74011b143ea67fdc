import {
  isOwnWish,
  isQuestion,
  isWish,
  sentencesOf,
  withoutLack,
} from '../../../../dialogs/understanding/entities/sentenceRoles';

test.each([
  ['Sang tên thì nộp ở đâu', true],
  ['em đi đăng ký thì cần giấy j v ạ', true],
  ['Chừ đem giấy tờ chi', true],
  ['Tôi có được hưởng không', true],
  ['a ma lam cai nao truoc', true],
  ['Giấy này xài được mấy năm', true],
  ['Ai ký cấp giấy này', true],
  ['Tôi làm giấy này năm ngoái.', false],
  ['Bác có thẻ hội viên, lương hưu không có.', false],
  ['Mình có tài khoản rồi, chồng mình thì chưa.', false],
  ['Đất chưa từng có giấy tờ gì.', false],
  ['Mấy người trong nhà đồng ý hết rồi.', false],
  ['Được đi mấy người', true],
])('asks: "%s" %s', (sentence, asks) => expect(isQuestion(sentence)).toBe(asks));

test.each([
  ['Tôi muốn nhập hộ khẩu.', true, true],
  ['Trường đòi khai sinh của cháu.', true, false],
  ['Bảo hiểm xã hội họ cũng không đóng.', false, false],
  ['Giám định nói em mất sức 18 phần trăm.', false, false],
])('wishes: "%s"', (sentence, anybody, oneself) => {
  expect(isWish(sentence)).toBe(anybody);
  expect(isOwnWish(sentence)).toBe(oneself);
});

test.each([
  ['Không có giấy chứng sinh thì đi khai sinh thế nào?', 'đi khai sinh thế nào?'],
  ['Đất chừ chưa có giấy tờ chi hết, vậy có được làm sổ không', 'Đất chừ , vậy có được làm sổ không'],
  ['Đi khai sinh cần gì?', 'Đi khai sinh cần gì?'],
  ['Không có giấy tờ gì hết', 'Không có giấy tờ gì hết'],
])('what is lacking is told: "%s"', (sentence, left) =>
  expect(withoutLack(sentence).replace(/\s+/g, ' ').trim()).toBe(left),
);

test('sentences keep the marks that end them, and marks alone are none', () =>
  expect(sentencesOf('Tôi ở Huế. Làm sao? ...')).toEqual(['Tôi ở Huế.', ' Làm sao?']));
