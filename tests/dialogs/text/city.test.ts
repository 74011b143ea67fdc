import { hotlineHours, hotlineName, hotlineNumber, hotlineNumbers } from '../../../dialogs/text/hotline';
import { City, shippedCity, useCity } from '../../../dialogs/text/city';
import en from '../../../dialogs/text/en.json';
import { say, type SentenceName } from '../../../dialogs/text/say';
import { sayEnglish, type EnglishSentenceName } from '../../../dialogs/text/sayEnglish';
import { smallTalkReply } from '../../../dialogs/smallTalk/reply';
import vi from '../../../dialogs/text/vi.json';
import { withErrorFallback } from '../../../bots/middleware/errorFallback';
import { silent } from '../../../bots/log';
import { message } from '../../helpers/cityBot';

const hue = City.parse({
  name: 'Huế',
  greeting: 'Kính chào Anh/Chị, đây là máy trả lời của thành phố Huế.',
  hotline: {
    name: 'đường dây nóng',
    numbers: [{ from: 'mọi máy', number: '1900 1075' }],
    hours: 'Trực từ 7h đến 21h.',
    branch: 'Chọn nhánh 2.',
  },
});

/** The sentences that only what ships for Đà Nẵng makes the bot say. */
const ofItsFigures: readonly string[] = ['unit.merger.none'];
/** What only Đà Nẵng is called, and called by. */
const shippedWords = /0236|1022|Đà Nẵng/;

describe('another city', () => {
  beforeAll(() => useCity(hue));
  afterAll(() => useCity(shippedCity));

  const own = (text: string): Record<string, string> =>
    Object.fromEntries(
      [...text.matchAll(/\{([a-zA-Z]+)\}/g)]
        .map(([, name = '']) => name)
        .filter((name) => !['city', 'call', 'mobile'].includes(name))
        .map((name) => [name, '…']),
    );

  it('is what every sentence speaks of', () => {
    const spoken = (Object.keys(vi) as SentenceName[])
      .filter((name) => !ofItsFigures.includes(name))
      .map((name) => say(name, own(vi[name])));
    const english = (Object.keys(en) as EnglishSentenceName[]).map((name) => sayEnglish(name, own(en[name])));
    expect([...spoken, ...english].filter((text) => shippedWords.test(text))).toEqual([]);
    expect(spoken.filter((text) => text.includes('1900 1075')).length).toBeGreaterThan(5);
  });

  it('has its own hotline and hours', () => {
    expect(hotlineNumbers()).toBe('1900 1075');
    expect(hotlineNumber()).toEqual({ label: '1900 1075', phone: '19001075' });
    expect(hotlineName()).toEqual({ name: 'đường dây nóng', called: 'đường dây nóng' });
    expect(hotlineHours()).toBe('Trực từ 7h đến 21h.');
  });

  it('greets, hands over and calms down in its own words', () => {
    const said = (topic: Parameters<typeof smallTalkReply>[0]): string =>
      JSON.stringify(smallTalkReply(topic).blocks);
    expect(said('greeting')).toContain(hue.greeting);
    expect(said('handoff')).toContain('Chọn nhánh 2. Trực từ 7h đến 21h.');
    expect(said('handoff')).not.toContain('Số dự phòng');
    expect(said('anger')).toContain('1900 1075');
    expect(said('emergency')).toContain('115');
    for (const topic of ['greeting', 'handoff', 'anger', 'help', 'robot', 'none'] as const)
      expect(said(topic)).not.toMatch(shippedWords);
  });

  it('is named in an apology too', async () => {
    const broken = { turn: () => Promise.reject(new Error('broken')) };
    const { replies } = await withErrorFallback(broken, silent).turn({
      activity: message('chào'),
      state: {},
    });
    expect(replies[0]?.text).toContain('1900 1075');
  });
});

it('is Đà Nẵng where nobody says otherwise', () => {
  expect(say('smalltalk.greeting')).toContain('1022 của thành phố Đà Nẵng');
  expect(say('procedure.askHotline')).toContain('1022 (di động: 0236 1022)');
});
