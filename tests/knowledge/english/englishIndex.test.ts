import { EnglishIndex, englishTerms } from '../../../knowledge/english/englishIndex';
import { readEnglishNames } from '../../../knowledge/english/readEnglishNames';

const names = readEnglishNames();
const index = new EnglishIndex(names);

describe('procedures by what foreigners call them', () => {
  test.each([
    ['temporary residence card', '1.003460'],
    ['registering a marriage', '1.000894'],
    ['I lost my passport', '1.010386'],
    ['permits for building a house', '1.013225'],
  ])('%s', (text, code) => {
    expect(index.find(text, 1)[0]?.procedure).toBe(code);
  });

  it('nothing is found for words that no name has', () => {
    expect(index.find('football match', 3)).toEqual([]);
  });

  test.each([
    ['how do I extend my visa', true],
    ['disability certificate', true],
    ['visa het han phai lam sao', false],
    ['đăng ký kết hôn', false],
    ['dang ky ket hon can gi', false],
    ['bao lau co', false],
  ])('"%s" is English: %s', (text, is) => {
    expect(index.isEnglish(text)).toBe(is);
  });

  it('no procedure stands twice', () => {
    expect(new Set(names.map(({ procedure }) => procedure)).size).toBe(names.length);
  });
});

test('a word that names what every object has is a word like others', () =>
  expect(englishTerms('constructor toString')).toEqual(new Set(['constr', 'tostr'])));
