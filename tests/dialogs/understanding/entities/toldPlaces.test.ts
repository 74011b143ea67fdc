import {
  asksWhichPlace,
  tellsPlace,
  withoutPlaces,
} from '../../../../dialogs/understanding/entities/toldPlaces';

it.each([
  ['em quê Quảng Ngãi', true],
  ['em lam o Binh Duong', true],
  ['giờ về Quảng Nam cũ ở rồi', true],
  ['hộ khẩu ở Gia Lai', true],
  ['mua xe Bình Dương', false],
  ['em ở Đà Nẵng', false],
  ['mất bao lâu', false],
])('"%s" tells of another province: %s', (text, is) => expect(tellsPlace(text)).toBe(is));

it.each([
  ['em quê Quảng Ngãi thì đăng ký bên nào', 'em thì đăng ký nào'],
  ['mất bao lâu', 'mất bao lâu'],
])('"%s" says "%s" beside', (text, rest) => expect(withoutPlaces(text)).toBe(rest));

it.each([
  ['thì đăng ký bên nào', true],
  ['lam o mo', true],
  ['có được không', false],
])('"%s" asks which place: %s', (text, is) => expect(asksWhichPlace(text)).toBe(is));
