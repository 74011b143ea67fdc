import { openCityBot, type CityBot, lastMatter } from '../helpers/cityBot';

let city: CityBot;
beforeAll(async () => (city = await openCityBot()), 120_000);

const heard = (turns: string) => lastMatter(city.bot, turns);

describe('Who turns to another matter', () => {
  it.each([
    [
      'waves away what was spoken of',
      'nhập khẩu về nhà chồng | thôi khỏi nhập khẩu, đăng ký tạm trú thôi thì sao',
      '1.004194',
    ],
    [
      'without marks, too',
      'nhap khau ve nha chong | thoi khoi nhap khau, dang ky tam tru thoi thi sao',
      '1.004194',
    ],
    [
      'gives in, and ends nothing',
      'đăng ký công ty TNHH cần gì | thôi làm hộ kinh doanh đi, nộp ở đâu',
      '1.001612',
    ],
    [
      'denies what was understood',
      'xin giấy phép xây nhà | không, tôi không xây mới nữa, chỉ sửa với nâng thêm gác thôi',
      '1.013229',
    ],
    [
      'names a thing alone: the act goes over to it',
      'mất bằng lái | không phải bằng lái, cà vẹt xe cơ',
      '1.013082',
    ],
    ['whatever the act', 'đổi sổ đỏ | không phải sổ đỏ, căn cước cơ', '1.014063'],
    ['of one field, too', 'đăng ký kết hôn | không phải kết hôn, khai sinh mà', '1.001193'],
    [
      'is asked what is to be done to it, where no act goes over',
      'gia hạn giấy phép xây dựng | đâu phải giấy phép xây dựng, thẻ tạm trú mà',
      'choice',
    ],
    [
      'says a name and nothing else',
      'đăng ký kết hôn cần gì | nhầm rồi, ý em là kết hôn với người nước ngoài',
      '2.000806',
    ],
  ])('%s: "%s"', async (_what, turns, told) => expect(await heard(turns)).toBe(told));

  it.each([
    [
      'a circumstance that is put right stays with the matter',
      'đăng ký thường trú cần gì | không phải nhà thuê, nhà của anh trai',
      '1.004222',
    ],
    ['so does what need not be done', 'đăng ký tạm trú | khỏi đóng tiền được không', '1.004194'],
    ['who ends something ends it', 'thôi bán, đóng hộ kinh doanh luôn cần gì', '1.001266'],
  ])('%s: "%s"', async (_what, turns, told) => expect(await heard(turns)).toBe(told));
});
