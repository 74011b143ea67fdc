import { type CityBot, Conversation, openCityBot } from '../../helpers/cityBot';

let city: CityBot;
beforeAll(async () => {
  city = await openCityBot();
}, 120_000);

const ask = (text: string) => new Conversation(city.bot).say(text);

it.each(['cha chết không có di chúc thì con riêng có được chia đất không'])(
  '"%s" is owned up to, with the way on',
  async (text) => {
    const { answer, text: said } = await ask(text);
    expect(answer?.kind).toBe('none');
    expect(answer?.procedure ?? answer?.choices).toBeUndefined();
    expect(said).toContain('Trợ giúp pháp lý');
  },
);

it.each(['đăng ký kết hôn cần giấy tờ gì', 'lệ phí đăng ký hộ kinh doanh'])(
  '"%s" is about a procedure',
  async (text) => {
    expect((await ask(text)).answer?.kind).not.toBe('none');
  },
);
