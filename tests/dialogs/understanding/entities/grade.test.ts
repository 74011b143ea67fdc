import { isForOtherGrade, ofGrade, saysGrade } from '../../../../dialogs/understanding/entities/grade';
import type { Family } from '../../../../knowledge/families';
import { family } from '../turns';

test.each([
  ['bé 6 tuổi vào lớp một đăng ký ở đâu', 'Tuyển sinh lớp 6', true],
  ['con vao lop 1', 'Tuyển sinh lớp 6', true],
  ['con vào lớp 1', 'Tuyển sinh trung học cơ sở', true],
  ['con học lớp 10 chuyển trường', 'Chuyển trường đối với học sinh tiểu học', true],
  ['con học lớp 3 chuyển trường', 'Chuyển trường đối với học sinh tiểu học', false],
  ['con xong lớp 9', 'Tuyển sinh trung học phổ thông', false],
  ['miễn học phí cấp 2', 'Miễn, giảm học phí cho người học giáo dục nghề nghiệp, giáo dục đại học', true],
  ['miễn học phí lớp 8', 'Miễn, giảm học phí cho người học giáo dục nghề nghiệp, giáo dục đại học', true],
  ['chuyển trường cấp 2', 'Chuyển trường đối với học sinh trung học cơ sở', false],
  ['miễn học phí', 'Miễn, giảm học phí cho người học giáo dục nghề nghiệp, giáo dục đại học', false],
  ['công trình cấp 2', 'Cấp giấy phép xây dựng', false],
  ['con lên lớp 6', 'Tuyển sinh lớp 6', false],
  ['con học lớp 5 lên lớp sáu', 'Tuyển sinh lớp 6', false],
  // What names no grade, and what is asked without one.
  ['con vào lớp 1', 'Miễn giảm học phí', false],
  ['tuyển sinh ở đâu', 'Tuyển sinh lớp 6', false],
  ['lớp 40 học viên', 'Tuyển sinh lớp 6', false],
])('"%s" is for another grade than %s: %s', (text, name, is) =>
  expect(isForOtherGrade(text, family('1.000009', name))).toBe(is),
);

const [primary, lower, upper, ofNone] = [
  'Chuyển trường đối với học sinh tiểu học',
  'Chuyển trường đối với học sinh trung học cơ sở',
  'Chuyển trường đối với học sinh trung học phổ thông',
  'Xin học lại',
].map((name, at) => family(`1.00001${at}`, name)) as [Family, Family, Family, Family];

test.each([
  ['cháu lớp 10', [primary, lower, upper], upper],
  ['em nó lớp 4 cũng chuyển theo', [upper, primary, lower], primary],
  ['con hoc cap 2', [primary, lower, upper], lower],
  // None that says a grade, two for the same, and no grade said.
  ['cháu lớp 10', [ofNone], undefined],
  ['cháu lớp 4', [primary, primary], undefined],
  ['cháu tôi', [primary, lower, upper], undefined],
])('"%s" chooses of those for a grade', (text, families, meant) =>
  expect(ofGrade(text, families)).toBe(meant),
);

test.each([
  ['cháu lớp 10', true],
  ['con lên lớp sáu', true],
  ['con hoc cap 2', true],
  ['cháu tôi', false],
  ['lớp 40 học viên', false],
])('"%s" says a grade: %s', (text, says) => expect(saysGrade(text)).toBe(says));
