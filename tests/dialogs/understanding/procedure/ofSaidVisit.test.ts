import { type CityBot, lastSaid, openCityBot } from '../../../helpers/cityBot';

let city: CityBot;
beforeAll(async () => (city = await openCityBot()), 120_000);

it.each([
  [
    'where the office is asked to come',
    'không đi được, muốn phường xuống nhà đăng ký kết hôn thì làm sao',
    '1.000593',
  ],
  ['without marks', 'nam mot cho, phuong toi tan nha lam khai sinh duoc khong', '1.003583'],
  ['and at the counter otherwise', 'muốn lên phường đăng ký kết hôn thì làm sao', '1.000894'],
  ['also where a house is spoken of', 'mới mua nhà, đăng ký kết hôn thì làm sao', '1.000894'],
])('what is done at home is meant %s', async (_where, turns, code) => {
  const { answer } = await lastSaid(city.bot, turns);
  expect(answer?.procedure ?? answer?.choices?.[0]).toBe(code);
});
