import { type CityBot, lastSaid, openCityBot } from '../../helpers/cityBot';

describe('the office of the ward that is named', () => {
  let city: CityBot;
  beforeAll(async () => (city = await openCityBot()), 120_000);

  it.each([
    ['is told to who asks where', 'em ở phường Hòa Khánh, khai sinh cho con ở đâu', true],
    ['is told beside the whole', 'em ở phường Hòa Khánh muốn khai sinh cho con', true],
    [
      'is not told to who asks for something else',
      'em ở phường Hòa Khánh, khai sinh cho con trễ có bị phạt không',
      false,
    ],
    ['nor to who asks what it costs', 'em ở phường Hòa Khánh, khai sinh cho con tốn nhiêu tiền', false],
  ])('%s', async (_, question, isTold) =>
    expect(/UBND Phường /.test((await lastSaid(city.bot, question)).text)).toBe(isTold),
  );
});
