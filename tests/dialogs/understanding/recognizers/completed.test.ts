import { openCityBot, Conversation, type CityBot } from '../../../helpers/cityBot';

let city: CityBot;
beforeAll(async () => (city = await openCityBot()), 120_000);

async function lastOf(...turns: string[]) {
  const conversation = new Conversation(city.bot);
  let answer;
  for (const text of turns) ({ answer } = await conversation.say(text));
  return answer;
}

describe('A few words are completed by what is in hand', () => {
  it.each([
    ['another matter of it', 'đăng ký hộ kinh doanh', 'còn thuế thì sao', '1.011022'],
    ['what else is done to it', 'đăng ký hộ kinh doanh', 'còn tạm ngừng thì sao', '1.001570'],
    ['not the twin with the longer name', 'đổi giấy phép lái xe', 'nếu bị mất thì sao', '3.000348'],
    ['a paper that gets lost', 'làm hộ chiếu phổ thông', 'lỡ làm mất thì sao', '1.010386'],
    [
      'what fits best of the same field',
      'lập công ty tnhh một thành viên',
      'thế còn công ty cổ phần',
      '2.002043',
    ],
    [
      'what is for that age',
      'căn cước bị mất làm lại sao',
      'con em 12 tuổi nữa, chưa làm lần mô hết',
      '1.014062',
    ],
    ['a case of it, and no other', 'thi giấy phép lái xe máy a1', 'nếu thi rớt thì sao', '3.000346'],
  ])('%s: %s, %s', async (_, before, text, code) => {
    // Where it was learned that another is meant, `belonging` has said so before, and `anotherAct` where a twin does just this.
    const answer = await lastOf(before, text);
    expect(answer?.procedure).toBe(code);
    expect(answer?.trace?.recognizer).toMatch(
      /^(?:completed|belonging|anotherAct|relatedMatter|lostInHand)$/,
    );
  });
});

describe('It is left to others', () => {
  it.each([
    ['what is clear by itself', 'còn đăng ký kết hôn thì sao'],
    ['a part of what is in hand', 'còn lệ phí thì sao'],
    ['a circumstance that takes nothing up', 'con tôi 5 tuổi'],
  ])('%s', async (_what, text) => {
    const answer = await lastOf('đăng ký hộ kinh doanh', text);
    expect(answer?.trace?.recognizer).not.toBe('completed');
  });
});
