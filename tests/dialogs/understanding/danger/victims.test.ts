import { victimsIn } from '../../../../dialogs/understanding/danger/victims';

it.each([
  ['con gái tôi 22 tuổi', 'grown'],
  ['em 19t', 'grown'],
  ['con gái tôi hai mươi ba tuổi', 'grown'],
  ['con tôi là sinh viên', 'grown'],
  ['my daughter, a 25-year-old', 'grown'],
  ['chau 7t', 'young'],
  ['bé lớp 4', 'young'],
  ['bé mười hai tuổi', 'young'],
  ['a kid, maybe 7', 'young'],
  // Where both are told, the child is the one in danger.
  ['ông 60 tuổi và bé 9 tuổi', 'young'],
  ['con gái tôi', undefined],
  ['gọi lúc 7 giờ', undefined],
])('"%s": %s', (text, victims) => {
  expect(victimsIn(text)).toBe(victims);
});
