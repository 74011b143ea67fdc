import { type CityBot, lastSaid, openCityBot } from '../../helpers/cityBot';

describe('A report of a loss, which has no fee,', () => {
  let city: CityBot;
  beforeAll(async () => (city = await openCityBot()), 120_000);

  it.each([
    ['gives way to what is done anew', 'mất hộ chiếu làm lại tốn nhiêu', '1.001456', /400\.000 đồng/],
    [
      'does so when it is in hand',
      'tui bị mất hộ chiếu | làm lại tốn nhiêu',
      '1.001456',
      /^[^\n]*bị mất[^\n]*400\.000/,
    ],
    [
      'stays where nothing is done anew',
      'mất hộ chiếu thì báo mất có tốn tiền không',
      '1.010386',
      /không ghi/,
    ],
    ['stays for what the source has', 'mất hộ chiếu, trước khi làm lại thì báo mất ở đâu', '1.010386', /./],
  ])('%s', async (_, turns, code, told) => {
    const { answer, text } = await lastSaid(city.bot, turns);
    expect(answer?.procedure).toBe(code);
    expect(text).toMatch(told);
  });
});
