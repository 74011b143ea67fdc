import {
  asksToCall,
  particular,
  reportedInVain,
  reports,
} from '../../../../dialogs/understanding/intents/report';
import type { ServiceMatch } from '../../../../knowledge/services/serviceIndex';

it.each([
  ['rác chất đống, kêu ai', true],
  ['phan anh o dau', true],
  ['mất căn cước làm lại sao', false],
])('"%s" asks whom to tell: %s', (text, is) => expect(reports(text)).toBe(is));

it.each([
  ['gọi số mấy', true],
  ['goi cho ai', true],
  ['bao lâu thì xong', false],
])('"%s" asks whom to call: %s', (text, is) => expect(asksToCall(text)).toBe(is));

it.each([
  ['tui gọi rồi mà không ai giải quyết', true],
  ['bao hoai ma khong ai xuong', true],
  ['gọi rồi, cảm ơn em', false],
  ['không ai ở nhà', false],
])('"%s" was told in vain: %s', (text, is) => expect(reportedInVain(text)).toBe(is));

describe('Of several services', () => {
  const match = (id: string, name: number) => ({ service: { id }, name }) as ServiceMatch;
  const told = match('ket-qua-phan-anh', 0.3);
  const lamp = match('bao-hong-den-duong', 0.6);
  it.each([
    ['a particular one, much more like its name, stands before a general one', [told, lamp], 'đèn hư', lamp],
    ['but not where it was told in vain', [told, lamp], 'báo rồi mà không ai sửa đèn', told],
    ['nor where it is hardly nearer', [told, match('bao-hong-den-duong', 0.5)], 'đèn hư', told],
    [
      'the first stands where it is no general one',
      [match('bao-o-ga', 0.2), lamp],
      'đèn hư',
      match('bao-o-ga', 0.2),
    ],
  ])('%s', (_what, matches, text, meant) => expect(particular(matches, text)).toEqual(meant));
  it('none is meant where there is none', () => expect(particular([], 'đèn hư')).toBeUndefined());
});
