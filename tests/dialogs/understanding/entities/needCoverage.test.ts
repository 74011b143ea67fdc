import { coverageOf, type NeedCoverage } from '../../../../dialogs/understanding/entities/needCoverage';
import { words } from '../../../../language/words';
import { openCityBot, type CityBot } from '../../../helpers/cityBot';

let city: CityBot;
let coverage: NeedCoverage;
beforeAll(async () => {
  city = await openCityBot();
  coverage = coverageOf(city.knowledge);
}, 60_000);

function uncovered(question: string, code: string) {
  const family = city.knowledge.family(code);
  if (!family) throw new Error(`No family ${code}`);
  return coverage.uncovered(city.knowledge.finder.find(question).question.terms, family);
}

describe('what a procedure does not speak of', () => {
  it('is nothing where its own name is asked for', () =>
    expect(uncovered('đăng ký kết hôn cần giấy tờ gì', '1.000894')).toEqual({ words: 0, pairs: 0 }));

  it('is nothing where a case of its card is asked for', () =>
    expect(uncovered('khai sinh cho trẻ bị bỏ rơi', '1.001193').words).toBe(0));

  it('is much where another paper is named', () => {
    const { words, pairs } = uncovered('hộ chiếu cho trẻ em dưới 14 tuổi', '1.014062');
    expect(words).toBeGreaterThan(0.3);
    expect(pairs).toBeGreaterThan(0.3);
    expect(uncovered('hộ chiếu cho trẻ em dưới 14 tuổi', '1.001456').words).toBeLessThan(0.15);
  });

  it('is most of it where nothing fits', () =>
    expect(uncovered('nuôi cá cảnh biển', '1.000894').words).toBeGreaterThan(0.7));

  it.each([
    ['hộ chiếu công vụ', 0.5, 1],
    ['hộ chiếu phổ thông', 0, 0.01],
  ])('of the name "%s", side by side: from %d to %d', (name, least, most) => {
    const share = coverage.pairsUncalled(words(name), city.knowledge.family('1.001456')!);
    expect(share).toBeGreaterThanOrEqual(least);
    expect(share).toBeLessThanOrEqual(most);
  });

  it('is made once a release', () => expect(coverageOf(city.knowledge)).toBe(coverage));
});
