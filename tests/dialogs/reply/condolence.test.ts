import type { Answer } from '../../../dialogs/answer';
import { type CityBot, Conversation, openCityBot } from '../../helpers/cityBot';
import { withCondolence } from '../../../dialogs/reply/condolence';

const replyOf = (kind: Answer['kind']) => ({
  blocks: [{ type: 'lead' as const, text: 'Cần 2 giấy tờ:' }],
  answer: { kind, confidence: 1 },
});
const textsOf = (kind: Answer['kind'], isBereaved: boolean, english = false): string[] =>
  withCondolence([replyOf(kind)], isBereaved, english).flatMap((one) =>
    'blocks' in one ? one.blocks.map((block) => ('text' in block ? String(block.text) : '')) : [],
  );

describe('Condolence', () => {
  it.each(['procedure', 'choice', 'service', 'notheld', 'none'] as const)(
    'comes first, in one sentence, before the answer (%s)',
    (kind) => {
      const [first, second] = textsOf(kind, true);
      expect(first).toMatch(/^[^.]*chia buồn[^.]*\.$/u);
      expect(second).toBe('Cần 2 giấy tờ:');
    },
  );

  it('is told in English to those who write English', () =>
    expect(textsOf('procedure', true, true)[0]).toMatch(/sorry for your loss/));

  it.each(['emergency', 'smalltalk', 'fact', 'handoff', 'privacy'] as const)(
    'is not told before %s',
    (kind) => expect(textsOf(kind, true)).toEqual(['Cần 2 giấy tờ:']),
  );

  it('is not told where nobody died', () => expect(textsOf('procedure', false)).toEqual(['Cần 2 giấy tờ:']));
});

describe('A death that is told to the bot', () => {
  let city: CityBot;
  beforeAll(async () => {
    city = await openCityBot();
  }, 120_000);
  const ask = (text: string) => new Conversation(city.bot).say(text);

  it('is answered with one sentence of condolence, and right after it with what was asked', async () => {
    const { answer, text } = await ask('Ông nội tôi mất hôm qua, đăng ký khai tử cần giấy tờ gì?');
    expect(answer).toMatchObject({ kind: 'procedure', procedure: '1.000656' });
    expect(text).toMatch(/^Trợ lý xin chia buồn cùng Anh\/Chị và gia đình\.\n+Cần/u);
  });

  it.each(['đăng ký khai tử cần giấy tờ gì', 'mẹ tôi mất căn cước, làm lại ở đâu'])(
    'is not heard in "%s"',
    async (text) => expect((await ask(text)).text).not.toMatch(/chia buồn/u),
  );
});
