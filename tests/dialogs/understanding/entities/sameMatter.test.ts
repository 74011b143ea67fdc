import { doTheSame, haveSameMatter } from '../../../../dialogs/understanding/entities/sameMatter';
import { type CityBot, openCityBot } from '../../../helpers/cityBot';

let city: CityBot;
beforeAll(async () => (city = await openCityBot()), 120_000);

const same = (one: string, other: string): boolean => {
  const [a, b] = [one, other].map((code) => city.knowledge.family(code));
  if (!a || !b) throw new Error(`${one} or ${other} is not held.`);
  return haveSameMatter(a, b, city.knowledge);
};

describe('something is done to the same thing', () => {
  it.each([
    ['a procedure and itself', '1.001193', '1.001193'],
    ['a licence that is exchanged and one that is issued anew', '3.000347', '3.000348'],
    ['a card for a child and one for grown-ups', '1.014062', '1.014061'],
    ['a school of six and one of eleven', '1.005099', '2.002481'],
    ['a stay that is registered and one that is prolonged', '1.004194', '1.002755'],
    ['a stay of anybody and that of a foreigner', '1.004194', '1.001437'],
    ['a marriage of two Vietnamese and one with a foreigner', '1.000894', '2.000806'],
  ])('%s', (_, one, other) => expect(same(one, other)).toBe(true));
});

describe('another thing, though both are registered', () => {
  it.each([
    ['a birth and a stay', '1.001193', '1.004194'],
    ['a marriage and where one lives', '1.000894', '1.004222'],
    ['where one lives and where one stays', '1.004222', '1.004194'],
    ['a marriage and a paper that one is single', '1.000894', '1.004873'],
    ['a birth and a business', '1.001193', '1.001612'],
    ['an identity card and a driving licence', '1.014064', '3.000348'],
  ])('%s', (_, one, other) => expect(same(one, other)).toBe(false));
});

it.each([
  ['schools of two grades', '1.005099', '2.002481', true],
  ['a licence that is exchanged and one that is issued anew', '3.000347', '3.000348', false],
  ['a birth and a stay', '1.001193', '1.004194', false],
])('the same is done in %s: %s and %s, %s', (_, one, other, expected) => {
  const [a, b] = [one, other].map((code) => city.knowledge.family(code));
  expect(a && b && doTheSame(a, b, city.knowledge)).toBe(expected);
});
