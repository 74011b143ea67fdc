import { openCityBot, Conversation, type CityBot } from '../../../helpers/cityBot';

let city: CityBot;
beforeAll(async () => (city = await openCityBot()), 120_000);

async function lastOf(...turns: string[]) {
  const conversation = new Conversation(city.bot);
  let answer;
  for (const text of turns) ({ answer } = await conversation.say(text));
  return answer;
}

test('another matter of what is in hand is found by both names', async () => {
  const answer = await lastOf('đăng ký hộ kinh doanh', 'còn thuế thì sao');
  expect(answer?.trace?.recognizer).toBe('besideActive');
  expect(answer?.procedure).toBe('1.011022');
});

test.each([
  ['what is clear by itself', 'còn đăng ký kết hôn thì sao'],
  ['a part of what is in hand', 'còn lệ phí thì sao'],
])('it is not %s', async (_what, text) => {
  const answer = await lastOf('đăng ký hộ kinh doanh', text);
  expect(answer?.trace?.recognizer).not.toBe('besideActive');
});
