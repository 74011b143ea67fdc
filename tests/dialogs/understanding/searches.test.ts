import { type CityBot, Conversation, openCityBot } from '../../helpers/cityBot';

let city: CityBot;
beforeAll(async () => (city = await openCityBot()), 60_000);

/** How many searches the last of some turns has cost. */
async function searchesOf(...turns: string[]): Promise<number> {
  const conversation = new Conversation(city.bot);
  let searches = NaN;
  for (const text of turns) searches = (await conversation.say(text)).answer?.trace?.searches ?? NaN;
  return searches;
}

describe('one sentence is searched at most twice', () => {
  it.each([
    ['a button is tapped or a greeting said', 0, ['chào bạn']],
    ['a question', 1, ['đăng ký kết hôn cần giấy tờ gì']],
    ['a place is named by the way: once with it, once without', 2, ['đăng ký kết hôn ở phường Hải Châu']],
    ['a part of what is in hand is asked for', 1, ['đăng ký kết hôn', 'phí bao nhiêu']],
    ['a sibling of what is in hand is meant', 2, ['cấp giấy phép xây dựng', 'thế còn cấp lại thì sao']],
    ['one goes back', 1, ['đăng ký kết hôn', 'đăng ký khai sinh', 'quay lại cái kết hôn lúc nãy']],
  ])('when %s: %d', async (_, most, turns) => {
    expect(await searchesOf(...turns)).toBeLessThanOrEqual(most);
  });
});

describe('a message of several sentences', () => {
  it('costs one search more for each that may be a question of its own', async () => {
    const two = 'đăng ký khai sinh cần gì và đăng ký kết hôn bao nhiêu tiền';
    expect(await searchesOf(two)).toBeLessThanOrEqual(3);
  });

  it('costs six at most, however long it is: the whole, what asks, and four sentences', async () => {
    const story = [
      'Dạ em chào anh chị. Em với chồng em quen nhau ba năm, nay hai bên gia đình đồng ý rồi.',
      'Hồi trước em ở quê, giờ em làm công nhân ở khu công nghiệp, chồng em chạy xe.',
      'Cho em hỏi đăng ký kết hôn thì cần mang theo giấy tờ gì ạ?',
    ].join(' ');
    expect(await searchesOf(story)).toBeLessThanOrEqual(6);
    expect(await searchesOf(`${story} `.repeat(8))).toBeLessThanOrEqual(6);
  });
});
