import { saysPause } from '../../../../dialogs/understanding/procedure/ofSaidPause';
import { type CityBot, lastSaid, openCityBot } from '../../../helpers/cityBot';

test.each([
  ['quán nghỉ bán 20 ngày có phải báo không', true],
  ['tiem dong cua nua thang ve que', true],
  ['nghỉ bán tạm 2 tháng', true],
  ['tạm đóng cửa sửa quán', true],
  ['nghỉ bán luôn', false],
  // Since when it has stood still is no pause that is asked for.
  ['nghỉ bán 2 tháng rồi, giờ dẹp luôn', false],
  ['nghỉ bán hẳn', false],
])('%s: %s', (text, expected) => expect(saysPause(text)).toBe(expected));

describe('What pauses, in the words of a correction', () => {
  let city: CityBot;
  beforeAll(async () => (city = await openCityBot()), 120_000);

  it('is no closing for good', async () => {
    const turns =
      'quán cà phê của mình dời qua đường khác, giấy kinh doanh khai lại sao | thôi khỏi làm lại, mình tính nghỉ bán 6 tháng coi sao';
    expect((await lastSaid(city.bot, turns)).answer?.procedure).toBe('1.001570');
  });
});
