import { fold, tidy } from '../../language/text';

/** Marks of falling order, each behind one of a higher class: the worst case for normalising. */
const pile = (count: number): string =>
  Array.from({ length: count }, (_, i) => (i % 2 ? '\u0316' : '\u0301')).join('');

it.each([
  ['tidy', tidy],
  ['fold', fold],
])('%s cuts a pile of marks before it orders them', (_, change) => {
  const normalised: number[] = [];
  const spy = jest.spyOn(String.prototype, 'normalize').mockImplementation(function (this: string) {
    normalised.push(this.length);
    return String(this);
  });
  change(`hộ khẩu a${pile(100_000)} ở đâu`);
  spy.mockRestore();
  expect(normalised.length).toBeGreaterThan(0);
  expect(Math.max(...normalised)).toBeLessThan(100);
});

it('leaves every Vietnamese letter as it is, in whatever form it comes', () => {
  const text = 'Ừ, nghiễm nhiên Ở đấy có hỗ trợ ệ ẫ ậ ữ ợ';
  expect(tidy(text.normalize('NFD'))).toBe(text);
});
