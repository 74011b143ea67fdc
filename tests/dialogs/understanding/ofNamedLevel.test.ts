import { levelNamed } from '../../../dialogs/understanding/ofNamedLevel';
import { type CityBot, lastSaid, openCityBot } from '../../helpers/cityBot';

test.each([
  ['đăng ký lại kết hôn ở sứ quán bên Tiệp', 'mission'],
  ['ra lanh su quan ghi so ket hon', 'mission'],
  ['lên công an thành phố làm căn cước', 'province'],
  ['xin bản sao bằng ở Sở Giáo dục', 'province'],
  ['tới Cục Xuất nhập cảnh làm hộ chiếu', 'ministry'],
  ['làm căn cước ở phường được không hay phải lên công an thành phố', null],
  ['làm căn cước ở đâu', null],
  ['cơ sở kinh doanh của tôi ở đà nẵng', null],
])('"%s" names the level %s', (text, level) => expect(levelNamed(text)).toBe(level));

describe('A procedure that is done at several levels', () => {
  let city: CityBot;
  beforeAll(async () => (city = await openCityBot()), 120_000);

  it.each([
    ['at the nearest, where none is named', 'làm thẻ căn cước lần đầu bao lâu', '1.014061'],
    ['at the one that is named', 'làm thẻ căn cước lần đầu ở công an thành phố bao lâu', '2.000200'],
    [
      'at the one in hand',
      'làm thẻ căn cước lần đầu ở công an thành phố bao lâu | lệ phí bao nhiêu',
      '2.000200',
    ],
    ['at a mission', 'ghi so ket hon o lanh su quan VN ben My ton bao nhieu', '1.000736'],
    [
      'as before, where it is done nowhere else',
      'chồng tôi người Đức, có giấy của đại sứ quán, làm thẻ tạm trú bao lâu',
      '1.003460',
    ],
  ])('is told %s', async (_where, turns, code) =>
    expect((await lastSaid(city.bot, turns)).answer?.procedure).toBe(code),
  );
});
