import { only } from '../../../../dialogs/procedure/decision/decision';
import { ofSaidPart } from '../../../../dialogs/procedure/decision/ofSaidPart';
import { yesNoRequest } from './requests';

const byAge = 'Tùy: người lớn thì nộp phí; trẻ em thì được miễn.';
const ofTeachers = 'Tùy: giáo viên, nhân viên trường nộp xác nhận của trường, trừ khi đã có thẻ.';
const lead = (question: string, told: string) =>
  ofSaidPart(yesNoRequest(question, { title: 'Thẻ thư viện' }), only(told)).lead;

describe('of an answer by cases, the one that is told', () => {
  test.each([
    ['stands first', 'trẻ em có phải đóng tiền không', byAge, 'Trẻ em thì được miễn; người lớn thì nộp phí.'],
    [
      'stands first, whom something is free for',
      'nhà tui hộ nghèo có phải đóng tiền không',
      'Tùy: trên mạng miễn phí; tại chỗ theo mức của thành phố, miễn cho người có công, hộ nghèo.',
      'Miễn cho người có công, hộ nghèo; trên mạng miễn phí; tại chỗ theo mức của thành phố.',
    ],
    [
      'is a yes where it alone is named and must be',
      'tôi là giáo viên, có phải xin xác nhận không',
      ofTeachers,
      'Có, giáo viên, nhân viên trường nộp xác nhận của trường, trừ khi đã có thẻ.',
    ],
    [
      'is no yes to what may be',
      'giáo viên có được mượn không',
      ofTeachers,
      'Giáo viên, nhân viên trường nộp xác nhận của trường, trừ khi đã có thẻ.',
    ],
  ])('%s', (_, question, told, expected) => expect(lead(question, told)).toBe(expected));

  test.each([
    ['none is told', 'có phải đóng tiền không', byAge],
    ['both are', 'người lớn với trẻ em có phải đóng tiền không', byAge],
    ['only the matter is named', 'thẻ thư viện có phải nộp không', 'Tùy: thẻ nhựa thì nộp; giấy thì không.'],
    ['it does not depend', 'trẻ em có phải đóng tiền không', 'Trẻ em thì được miễn.'],
  ])('is as it was where %s', (_, question, told) => expect(lead(question, told)).toBe(told));
});
