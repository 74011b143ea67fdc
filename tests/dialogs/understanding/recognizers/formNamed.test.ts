import { type CityBot, lastSaid, openCityBot } from '../../../helpers/cityBot';

describe('A form that the procedure in hand takes', () => {
  let city: CityBot;
  beforeAll(async () => (city = await openCityBot()), 120_000);

  it.each([
    ['đăng ký tạm trú | ct01 la gi v', 'form', /CT01/],
    ['đăng ký thường trú nhà thuê | mẫu CT01 lấy ở đâu', 'form', /CT01/],
  ])('"%s" is asked for', async (turns, facet, told) => {
    const { answer, text } = await lastSaid(city.bot, turns);
    expect(answer?.facet).toBe(facet);
    expect(text).toMatch(told);
  });

  it.each([['đăng ký tạm trú | nộp ct01 xong rồi bao lâu có kết quả'], ['đăng ký tạm trú | tk99 là gì']])(
    '"%s" asks for none',
    async (turns) => expect((await lastSaid(city.bot, turns)).answer?.facet).not.toBe('form'),
  );
});
