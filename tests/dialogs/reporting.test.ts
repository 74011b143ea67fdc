import { openCityBot, type CityBot, lastSaid } from '../helpers/cityBot';

let city: CityBot;
beforeAll(async () => (city = await openCityBot()), 120_000);

/** How the last turn's answer begins, or its procedure. */
async function heard(turns: string): Promise<string> {
  const { answer, text } = await lastSaid(city.bot, turns);
  return answer?.procedure ?? text;
}

const pavement = 'Xe cộ đậu chắn hết vỉa hè trước nhà tui mấy bữa ni, phản ánh ở đâu đây';

describe('What is amiss in the city', () => {
  it.each([
    ['is reported, whatever is told beside it', pavement, 'Lấn chiếm vỉa hè'],
    [
      'to no service in particular, to the portal',
      'chuyện này tui muốn phản ánh ở đâu',
      'gopy.danang.gov.vn',
    ],
    ['was reported in vain', `${pavement} | tui gọi rồi mà không ai giải quyết hết`, 'Xem kết quả'],
    ['is this, and not what became of it', 'bên mình có nhận phản ánh đèn đường hư không', 'Đèn đường'],
    ['is asked on', 'đèn đường hư phản ánh ở đâu | gọi số mấy', 'Đèn đường'],
    [
      'is none where what must be notified is known by name',
      'họp báo ra mắt sản phẩm phải báo ai',
      'chưa có nội dung',
    ],
    ['is none where a paper is lost', 'mất hộ chiếu thì báo ai', '1.010386'],
    [
      'is none where it is asked what a matter needs',
      'bị mất sổ đỏ | có phải niêm yết hay đăng báo chi không',
      '1.012786',
    ],
  ])('%s: "%s"', async (_what, turns, told) => expect(await heard(turns)).toContain(told));
});

describe('The office of a ward', () => {
  it.each([
    [
      'its house',
      'ở phường An Hải, cho số nhà trụ sở phường đi tui lên tận nơi',
      '289 đường Nguyễn Công Trứ',
    ],
    [
      'its number, of which none is held',
      'cho so dt phuong son tra voi, dang can gap',
      'không có số điện thoại',
    ],
    [
      'its number, to call before one goes',
      'xin số điện thoại phường Hòa Xuân để chị gọi hỏi trước khi chạy lên',
      'không có số điện thoại',
    ],
    [
      'where it has gone',
      'ủy ban phường Hải Châu bữa nay dời đi đâu rồi, tui tới thấy đóng cửa',
      '15 đường Lê Hồng Phong',
    ],
    ['but no noise there', 'hàng xóm phường Thanh Khê mở nhạc ồn quá gọi số mấy', 'Tiếng ồn'],
    ['nor what is done there', 'xin xác nhận độc thân ở ủy ban phường Hải Châu hay ở đâu', '1.004873'],
  ])('is told: %s', async (_what, turns, told) => expect(await heard(turns)).toContain(told));
});
