import { type CityBot, Conversation, openCityBot } from '../../helpers/cityBot';

let city: CityBot;

beforeAll(async () => {
  city = await openCityBot();
});

const procedureFor = async (text: string) => (await new Conversation(city.bot).say(text)).answer?.procedure;

describe('What is told beside what asks', () => {
  it.each([
    [
      'a spouse of another country',
      'Hai vợ chồng tôi lấy nhau từ năm 1999, chồng tôi quốc tịch Pháp, giấy kết hôn với sổ lưu đều cháy hết trong trận hỏa hoạn năm đó. Nay đăng ký lại kết hôn thì nộp giấy tờ gì?',
      '2.000513',
    ],
    [
      'nobody of another country',
      'Hai vợ chồng tôi lấy nhau từ năm 1999 ở quê, giấy kết hôn với sổ lưu của xã đều cháy hết trong trận hỏa hoạn năm đó, giờ không còn gì. Nay đăng ký lại kết hôn thì nộp giấy tờ gì?',
      '1.004746',
    ],
  ])('picks the twin that is meant: %s', async (_who, text, code) => {
    expect(await procedureFor(text)).toBe(code);
  });

  it('names no matter, where it is the paper of who is sent', async () => {
    const text = 'nhờ anh trai xin giùm bản sao khai sinh, có phải chứng thực giấy ủy quyền không';
    expect(await procedureFor(text)).toBe('2.000635');
  });

  it('is no complaint alone, where a sheet answers it', async () => {
    const text = 'danh sách hộ thoát nghèo dán sai tên nhà tui thì có được khiếu nại không, trong mấy ngày';
    expect((await new Conversation(city.bot).say(text)).answer?.choices).toContain('1.011608');
  });
});
