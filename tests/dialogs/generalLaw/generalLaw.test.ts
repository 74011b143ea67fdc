import { type CityBot, Conversation, openCityBot } from '../../helpers/cityBot';

let city: CityBot;
beforeAll(async () => {
  city = await openCityBot();
}, 120_000);

const ask = (text: string) => new Conversation(city.bot).say(text);

it.each<[string, string]>([
  ['cha chết không có di chúc thì con riêng có được chia đất không', 'Trợ giúp pháp lý'],
  ['ba mẹ mất không để lại di chúc, 4 anh em chia đất ra sao', 'Trợ giúp pháp lý'],
  ['quên đăng ký tạm trú thì phạt mấy triệu', 'Trợ giúp pháp lý'],
  ['is it legal to drive with an international permit from Korea', 'State Legal Aid Centre'],
  ['can my boss fire me without notice', 'State Legal Aid Centre'],
])('"%s" is owned up to, with the way on', async (text, wayOn) => {
  const { answer, text: said } = await ask(text);
  expect(answer?.kind).toBe('none');
  expect(answer?.procedure ?? answer?.choices).toBeUndefined();
  expect(said).toContain(wayOn);
  expect(said).not.toMatch(/[{}]/);
});

it.each(['đăng ký kết hôn cần giấy tờ gì', 'lệ phí đăng ký hộ kinh doanh'])(
  '"%s" is about a procedure',
  async (text) => {
    expect((await ask(text)).answer?.kind).not.toBe('none');
  },
);

it('a penalty beside a birth that was not registered is told of the procedure', async () => {
  const { answer } = await ask('con 3 tháng chưa khai sinh có bị phạt không');
  expect(answer?.kind).not.toBe('none');
});
