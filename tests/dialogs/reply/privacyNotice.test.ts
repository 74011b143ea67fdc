import { type CityBot, Conversation, openCityBot } from '../../helpers/cityBot';

let city: CityBot;
beforeAll(async () => {
  city = await openCityBot();
}, 120_000);

const ask = (text: string) => new Conversation(city.bot).say(text);

describe('A message with personal data', () => {
  it.each([
    'cccd của tôi 048090001234, đăng ký kết hôn cần giấy tờ gì',
    'cccd của tôi [đã che số giấy tờ tùy thân], đăng ký kết hôn cần giấy tờ gì',
  ])('"%s" is asked not to be sent first, and is answered', async (text) => {
    const { answer, text: said } = await ask(text);
    expect(said).toMatch(/^Xin đừng gửi số căn cước/);
    expect(answer).toMatchObject({ kind: 'procedure', procedure: '1.000894', facet: 'documents' });
    expect(said).not.toContain('048090001234');
  });

  it('that holds nothing else is answered with the notice alone', async () => {
    const { answer, text: said } = await ask('0905 123 456');
    expect(said).toMatch(/^Xin đừng gửi số điện thoại/);
    expect(answer?.kind).toBe('privacy');
  });

  it('is asked not to be sent after the number to call where life is in danger', async () => {
    const { text: said } = await ask('cháy nhà rồi, gọi lại cho em 0905123456');
    expect(said).toMatch(/^Gọi 114/);
    expect(said).toMatch(/Xin đừng gửi số điện thoại[^\n]*$/);
    expect(said).not.toContain('0905123456');
  });

  it('leaves a cry for help that holds none as it is', async () => {
    expect((await ask('cháy nhà rồi, cứu với')).text).not.toMatch(/Xin đừng gửi/);
  });

  it('leaves the codes of procedures alone', async () => {
    expect((await ask('đăng ký kết hôn, lệ phí bao nhiêu')).text).not.toMatch(/Xin đừng gửi/);
  });
});
