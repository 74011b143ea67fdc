import { type CityBot, lastSaid, openCityBot } from '../helpers/cityBot';

let city: CityBot;
beforeAll(async () => (city = await openCityBot()), 120_000);

describe('A report of a loss, which has no fee,', () => {
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

describe('A form that the procedure in hand takes', () => {
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

it('What pauses, in the words of a correction, is no closing for good', async () => {
  const turns =
    'quán cà phê của mình dời qua đường khác, giấy kinh doanh khai lại sao | thôi khỏi làm lại, mình tính nghỉ bán 6 tháng coi sao';
  expect((await lastSaid(city.bot, turns)).answer?.procedure).toBe('1.001570');
});

describe('The office of the ward that is named', () => {
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
