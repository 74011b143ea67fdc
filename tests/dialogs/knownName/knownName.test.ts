import { type CityBot, Conversation, openCityBot } from '../../helpers/cityBot';

let city: CityBot;
beforeAll(async () => {
  city = await openCityBot();
}, 120_000);

const ask = (text: string) => new Conversation(city.bot).say(text);

it.each([
  'Đăng ký nhượng quyền thương mại từ nước ngoài vào Việt Nam',
  'cấp giấy phép lao động cho người lao động nước ngoài',
  'xin cấp giấy phép bưu chính',
  'cap moi the huong dan vien du lich quoc te',
])('"%s" is known, and its content is not held: no other papers are told', async (text) => {
  const { answer, text: said } = await ask(text);
  expect(answer).toMatchObject({ kind: 'notheld' });
  expect(answer?.procedure).toBeUndefined();
  expect(said).toMatch(/^Trợ lý biết thủ tục/);
  expect(said).toContain('Nơi giải quyết');
});

test('where what is held may be meant as well, the known name is told beside it, and no papers', async () => {
  const { answer, text: said } = await ask('the huong dan vien du lich quoc te');
  expect(answer).toMatchObject({ kind: 'choice' });
  expect(said).toContain('“Cấp thẻ hướng dẫn viên du lịch quốc tế”');
  expect(said).toContain('trợ lý chưa có nội dung việc này');
});

it.each([
  ['đăng ký nhãn hiệu cần giấy tờ gì', 'Trợ lý chưa có nội dung về giấy tờ cần nộp của “Đăng ký nhãn hiệu”.'],
  ['lập vi bằng tốn bao nhiêu tiền', 'Trợ lý chưa có nội dung về phí, lệ phí của “Lập vi bằng”.'],
  [
    'thẻ nhà báo cấp trong mấy ngày',
    'Trợ lý chưa có nội dung về thời gian giải quyết của “Cấp thẻ nhà báo”.',
  ],
  [
    'lập vi bằng nộp hồ sơ ở đâu',
    'Nơi giải quyết “Lập vi bằng”: Văn phòng Thừa phát lại; trợ lý chưa có nội dung khác của thủ tục này.',
  ],
])('"%s": the part that is asked stands first, then who handles it', async (text, first) => {
  const { answer, text: said } = await ask(text);
  expect(answer).toMatchObject({ kind: 'notheld' });
  expect(said.split('\n')[0]).toBe(first);
  expect(said).toContain('Nơi giải quyết');
});

it.each(['đăng ký kết hôn', 'cấp giấy phép xây dựng nhà ở riêng lẻ', 'đăng ký hộ kinh doanh'])(
  '"%s" is held and answered',
  async (text) => {
    expect((await ask(text)).answer?.kind).not.toBe('notheld');
  },
);

it.each(['how much is a work permit', 'I need a work permit, what papers?'])(
  '"%s" is known by name, and told in English',
  async (text) => {
    const { answer, text: said } = await ask(text);
    expect(answer).toMatchObject({ kind: 'notheld' });
    expect(said).toMatch(/^I know the procedure/);
  },
);
