import { boundAsked, ofBound } from '../../../../dialogs/procedure/decision/ofBound';
import type { Facet } from '../../../../knowledge/schema/procedure';
import { sheetOf } from '../sheets';

test.each([
  ['sàn đọc tối thiểu bao nhiêu mét vuông', { unit: 'met vuong', orTime: false }],
  ['từ mấy người trở lên thì phải xin', { unit: 'nguoi', orTime: false }],
  ['cần mấy người làm chứng', { unit: 'nguoi', orTime: false }],
  ['mở hồ bơi cần mấy nhân viên cứu hộ', { unit: 'nhan vien', orTime: false }],
  ['mở cách trường bao nhiêu mét', { unit: 'met', orTime: false }],
  ['cán bộ xã nhiều năm, làm thẻ thế nào', null],
  ['một kệ nhiều nhất mấy cuốn', { unit: 'cuon', orTime: false }],
  ['không phải mấy cái đó, tôi muốn làm thẻ', null],
  ['sửa chương trình may rủi trên 2 tỉnh trở lên', null],
  ['mấy anh chị ơi làm thẻ ở đâu', null],
  ['phai co may ke sach', { unit: 'ke sach', orTime: false }],
  // Shorthand that was written out has marks in a message without any.
  ['ba không ky duoc thi phai co may nguoi lam chung', { unit: 'nguoi', orTime: false }],
  ['thẻ phải đủ bao nhiêu tháng', { unit: 'thang', orTime: false }],
  ['phải chờ mấy ngày', { unit: 'ngay', orTime: true }],
  ['thẻ tối đa mấy ngày', { unit: 'ngay', orTime: true }],
  ['mấy ngày mới có thẻ', { unit: 'ngay', orTime: true }],
  ['đổi căn cước hết bao nhiêu và mấy ngày có', null],
  ['tối đa bao nhiêu tiền', null],
  ['phải nộp mấy bản', null],
  ['mượn được mấy cuốn', { unit: 'cuon', orTime: false }],
  ['thẻ gia hạn được mấy lần', { unit: 'lan', orTime: false }],
  ['the duoc may thang', null],
  ['thẻ đóng mấy lần một năm', { unit: 'lan', orTime: false }],
  ['được mấy triệu', null],
  ['mượn sách tuổi tối đa', { unit: 'tuoi', orTime: false }],
  ['diện tích phòng đọc tối thiểu', { unit: 'm2', orTime: false }],
  ['làm thẻ mất bao lâu', null],
])('%s', (question, expected) => expect(boundAsked(question)).toEqual(expected));

const terms = [
  'Phòng đọc từ 20m2 trở lên.',
  'Mỗi kệ không quá 30 cuốn.',
  'Sân để xe từ 15m2.',
  'Có nội quy.',
  'Mỗi giờ đọc không quá 12 người.',
];
const decided = (question: string, facets: Facet[] = ['conditions'], conditions = terms) => {
  const bound = boundAsked(question);
  return bound && ofBound(question, bound, { sheet: sheetOf({ conditions }), facets });
};

describe('a bound', () => {
  test.each([
    ['phòng đọc tối thiểu bao nhiêu mét vuông', terms[0]],
    ['sân để xe ít nhất bao nhiêu m2', terms[2]],
    ['một kệ để tối đa bao nhiêu cuốn', terms[1]],
    // Pupils are counted as people.
    ['mỗi giờ đọc tối đa bao nhiêu học viên', terms[4]],
    ['phòng đọc được tối đa bao nhiêu bàn', 'Nguồn không nêu con số này.'],
    // Another thing is counted by what has no word of the question.
    ['lối đi tối thiểu bao nhiêu mét vuông', 'Nguồn không nêu con số này.'],
  ])('%s', (question, lead) => expect(decided(question)?.lead).toBe(lead));

  it('is told by the answer to a written question for it, where no term has it', () => {
    const question = 'phải có mấy người làm chứng';
    const asked = [
      { q: ['cần mấy người làm chứng'], answer: 'says' as const, a: 'Ít nhất hai người làm chứng.' },
    ];
    const bound = { unit: 'nguoi', orTime: false };
    const decision = ofBound(question, bound, { sheet: sheetOf({ asked }), facets: ['conditions'] });
    expect(decision?.lead).toBe('Ít nhất hai người làm chứng.');
  });

  it('of each one is told by what counts for each', () => {
    const hall = ['Phòng đọc từ 20m2 trở lên.', 'Ít nhất 2m2/người đọc.'];
    expect(decided('mỗi người đọc cần mấy mét vuông', ['conditions'], hall)?.lead).toBe(hall[1]);
    expect(decided('phòng đọc cần mấy mét vuông', ['conditions'], hall)?.lead).toBe(hall[0]);
  });

  it('that is told stands before the other terms', () =>
    expect(JSON.stringify(decided('sân để xe ít nhất bao nhiêu m2')?.rest)).not.toContain('Sân để xe'));

  it('that is not told leaves another part that is asked', () =>
    expect(decided('phòng đọc được tối đa bao nhiêu bàn', ['fee'])).toBeNull());

  it('of time is none where the time that it takes is asked', () =>
    expect(decided('phải chờ mấy tháng', ['time'], ['Chờ ít nhất 2 tháng.'])).toBeNull());
});
