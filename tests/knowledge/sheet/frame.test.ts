import { stepFrame } from '../../../knowledge/sheet/frame';
import { sheetCase, sheetOf } from '../../dialogs/procedure/sheets';

test.each([
  ['everybody’s papers are counted', [sheetCase({ papers: [{ name: 'Đơn' }] })], 1, false],
  [
    'papers of cases alone are by case',
    [sheetCase(), sheetCase({ id: 'c', when: 'Cấp lại', papers: [{ name: 'Đơn' }] })],
    0,
    true,
  ],
  ['none are none', [sheetCase()], 0, false],
])('%s', (_, cases, papers, papersByCase) =>
  expect(stepFrame(sheetOf({ cases }))).toMatchObject({ papers, papersByCase }),
);
