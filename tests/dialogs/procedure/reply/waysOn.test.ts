import { waysOn } from '../../../../dialogs/procedure/reply/waysOn';
import { sheetOf } from '../sheets';

const titles = (guessed: boolean) =>
  waysOn({
    sheet: sheetOf(),
    facets: ['overview'],
    asked: ['overview'],
    inCase: undefined,
    page: 1,
    instead: [{ title: 'Đổi thẻ', says: 'đổi thẻ' }],
    guessed,
  }).map(({ title }) => title);

test('the procedure’s own parts stand before what may be meant instead', () =>
  expect(titles(false).indexOf('Đổi thẻ')).toBe(titles(false).length - 1));

test('of a guess what may be meant instead stands first', () => expect(titles(true)[0]).toBe('Đổi thẻ'));
