import { isForOtherGrade } from '../../../../dialogs/understanding/entities/grade';
import { family } from '../turns';

test.each([
  ['bé 6 tuổi vào lớp một đăng ký ở đâu', 'Tuyển sinh lớp 6', true],
  ['con vao lop 1', 'Tuyển sinh lớp 6', true],
  ['con lên lớp 6', 'Tuyển sinh lớp 6', false],
  ['con học lớp 5 lên lớp sáu', 'Tuyển sinh lớp 6', false],
  // What names no grade, and what is asked without one.
  ['con vào lớp 1', 'Chuyển trường tiểu học', false],
  ['tuyển sinh ở đâu', 'Tuyển sinh lớp 6', false],
  ['lớp 40 học viên', 'Tuyển sinh lớp 6', false],
])('"%s" is for another grade than %s: %s', (text, name, is) =>
  expect(isForOtherGrade(text, family('1.000009', name))).toBe(is),
);
