import { ofProxy } from '../../../../dialogs/procedure/decision/ofProxy';
import { sheetCase, sheetOf } from '../sheets';

const paper = { name: 'Văn bản ủy quyền' };
const cases = [sheetCase({ papers: [paper] })];
const lead = (warnings: string[], of = cases) => ofProxy(sheetOf({ cases: of, warnings }))?.lead;

test('what another brings who comes instead', () =>
  expect(lead(['Thẻ có giá trị 1 năm.'])).toBe('Được nhờ người khác; cần văn bản ủy quyền.'));

test('for what nobody may come is said before it', () => {
  const decision = ofProxy(sheetOf({ cases, warnings: ['Thẻ số 2 không được ủy quyền.'] }));
  expect(decision?.lead).toBe('Tùy loại. Thẻ số 2 không được ủy quyền.');
  expect(decision?.rest).toEqual([
    { type: 'text', text: 'Loại được nhờ người khác thì cần văn bản ủy quyền.' },
  ]);
});

test('nothing where nothing is told of it', () => expect(lead([], [sheetCase()])).toBeUndefined());
