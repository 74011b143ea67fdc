import { type CityBot, Conversation, openCityBot } from '../../../helpers/cityBot';

let city: CityBot;

beforeAll(async () => {
  city = await openCityBot();
});

async function answerTo(
  text: string,
): Promise<[recognizer: string | undefined, procedure: string | undefined]> {
  const { answer } = await new Conversation(city.bot).say(text);
  return [answer?.trace?.recognizer, answer?.procedure];
}

describe('An act that a matter may need', () => {
  it.each([
    ['nhận con nuôi có phải xin lý lịch tư pháp không', '2.001263'],
    ['sang tên xe máy có phải kiểm định khí thải không', '1.013076'],
    ['khai tử cho ba thì có cần xóa thường trú không', '1.000656'],
  ])('is asked of the matter, though it be a procedure by itself: "%s"', async (text, matter) => {
    expect(await answerTo(text)).toEqual(['actNeeded', matter]);
  });

  it('is offered beside the matter', async () => {
    const { buttons } = await new Conversation(city.bot).say(
      'sang tên xe máy có phải kiểm định khí thải không',
    );
    expect(buttons.map(({ title }) => title)).toContain('Kiểm định khí thải xe máy');
  });

  it.each([
    ['nothing else is needed', 'xây nhà cấp 4 ở quê có phải xin phép không'],
    ['its own sheet answers', 'sang tên sổ đỏ cho con có phải nộp thuế thu nhập cá nhân không'],
    ['a paper is needed', 'kết hôn có cần giấy khám sức khỏe không'],
    ['what is told before is no matter', 'nhà mới sơn lại, có phải xin giấy phép xây dựng không'],
    ['no yes or no is asked', 'đăng ký tạm trú phải báo ai'],
  ])('is none where %s: "%s"', async (_what, text) => {
    expect((await answerTo(text))[0]).not.toBe('actNeeded');
  });
});
