import { countsOtherwise } from '../../../dialogs/procedure/measure';

test.each([
  ['nghỉ 1 tháng có phải báo không', 'nghỉ bán 1 tuần có phải báo không', true],
  ['nghỉ 7 ngày có phải báo không', 'nghỉ bán 1 tuần có phải báo không', false],
  ['nghỉ có phải báo không', 'nghỉ bán 1 tuần có phải báo không', true],
  ['nghỉ 1 tháng có phải báo không', 'nghỉ có phải báo không', false],
])('"%s" counts otherwise than "%s": %s', (question, wording, otherwise) =>
  expect(countsOtherwise(question, wording)).toBe(otherwise),
);
