import { fold } from '../../../../language/text';
import { type CityBot, Conversation, openCityBot } from '../../../helpers/cityBot';

let city: CityBot;
beforeAll(async () => {
  city = await openCityBot();
}, 120_000);

const ask = async (text: string) => new Conversation(city.bot).say(text);
const bothWays = (texts: readonly string[]): string[] => texts.flatMap((text) => [text, fold(text)]);

describe('A wish for a human', () => {
  it.each(
    bothWays([
      'gặp tổng đài',
      'cho tôi gặp tổng đài viên',
      'nói chuyện với người',
      'tôi muốn nói chuyện với người thật',
      'cho gặp nhân viên',
      'có ai ở đó không cho nói chuyện',
      'kết nối tổng đài',
      'chuyển máy cho nhân viên tư vấn',
      'cho số gọi hỗ trợ trực tiếp',
      'tư vấn viên đâu',
      'tôi cần người hỗ trợ',
      'nói với bot chán lắm cho gặp người',
      'gap nguoi that di',
      'cho mình xin số 1022',
      'liên hệ ai để được hỗ trợ',
      'tôi muốn gặp cán bộ tư vấn',
      'người thật đâu rồi',
      'không nói chuyện với máy nữa',
      'hotline',
      'cho mình nói chuyện với người thật được không',
      'nối máy cho tôi với cán bộ phụ trách đi',
    ]),
  )('"%s" is answered with the hotline and its numbers', async (text) => {
    const { answer, text: said } = await ask(text);
    expect(['handoff', 'service']).toContain(answer?.kind);
    expect(said).toContain('0236 1022');
  });
});

describe('Anger', () => {
  it.each(
    bothWays([
      'bot ngu quá',
      'trả lời gì kì vậy, bực mình',
      'đồ vô dụng',
      'hỏi một đằng trả lời một nẻo',
      'chán bot này ghê',
      'dm bot',
      'trả lời linh tinh',
      'làm ăn kiểu gì vậy',
      'bực quá rồi nha',
      'hỏi hoài không trả lời được',
      'tức quá',
      'bot dở ẹc',
      'vl bot',
      'thất vọng thật sự',
      'sao trả lời lung tung vậy',
      'điên hết cả người',
    ]),
  )('"%s" is answered with an apology and the hotline', async (text) => {
    const { text: said } = await ask(text);
    expect(said).toMatch(/^Trợ lý xin lỗi[^]*0236 1022/);
  });
});

it('Not knowing twice in a row leads to the hotline', async () => {
  const talk = new Conversation(city.bot);
  await talk.say('qwer zxcv');
  expect((await talk.say('zxcv qwer')).text).toMatch(/vẫn chưa tìm được[^]*0236 1022/);
});

describe('Danger', () => {
  it('is answered with the right number before anything else', async () => {
    const { answer, text } = await ask('cháy nhà rồi cứu với');
    expect(answer?.kind).toBe('emergency');
    expect(text.slice(0, 60)).toContain('114');
  });

  it('is heard in the middle of a conversation, which goes on after it', async () => {
    const talk = new Conversation(city.bot);
    await talk.say('đăng ký kết hôn cần giấy tờ gì');
    expect((await talk.say('ba tôi ngất xỉu rồi')).text.slice(0, 60)).toContain('115');
    const after = await talk.say('lệ phí bao nhiêu');
    expect(after.answer).toMatchObject({ kind: 'procedure', facet: 'fee' });
  });
});
