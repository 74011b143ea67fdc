import type { Activity } from 'botbuilder';
import fc from 'fast-check';
import type { Answer } from '../../dialogs/answer';
import { type CityBot, message, openCityBot } from '../helpers/cityBot';
import { inputs, marker } from './inputs';

let city: CityBot;
beforeAll(async () => {
  city = await openCityBot();
}, 120_000);

async function repliesTo(text: string, state: Record<string, unknown> = {}): Promise<Partial<Activity>[]> {
  return (await city.bot.turn({ activity: message(text), state })).replies;
}

function answerOf(replies: readonly Partial<Activity>[]): Answer | undefined {
  return (replies[0]?.channelData as { answer?: Answer } | undefined)?.answer;
}

/** The apology of a turn that broke: it would hide an error from these tests. */
const apology = /trục trặc/;

/** Runs of three words of the input, or all of a shorter one: what a reply would hold if it repeated what was said. */
function telling(text: string): string[] {
  const words = text.toLowerCase().match(/[^\s\p{P}\p{C}]{2,}/gu) ?? [];
  if (words.length < 3) return words.filter((word) => word.length > 4).map((word) => word.slice(0, 200));
  return words.slice(2, 200).map((word, i) => `${words[i]} ${words[i + 1]} ${word}`);
}

describe('hostile input', () => {
  it('comes in at least sixty kinds', () => {
    expect(new Set(inputs.map(([, text]) => text)).size).toBeGreaterThanOrEqual(60);
  });

  it.each(inputs)('%s gets one calm reply', async (_what, text) => {
    const replies = await repliesTo(text);
    expect(replies).toHaveLength(1);
    expect(replies[0]?.text?.trim()).toBeTruthy();
    expect(replies[0]?.text).not.toMatch(apology);
    expect(replies[0]?.text?.length).toBeLessThan(2_000);
  });

  it.each(inputs)('%s is not answered with a procedure', async (_what, text) => {
    expect(answerOf(await repliesTo(text))).toMatchObject({ kind: expect.not.stringMatching(/^procedure$/) });
  });

  it.each(inputs)('%s is not echoed', async (_what, text) => {
    const said = JSON.stringify(await repliesTo(text)).toLowerCase();
    expect(
      [marker, '<script', '{{', '__proto__', ...telling(text)].filter((part) => said.includes(part)),
    ).toEqual([]);
  });

  it.each(inputs)('%s leaves a conversation that can go on', async (_what, text) => {
    const { state } = await city.bot.turn({ activity: message('phí đăng ký kết hôn'), state: {} });
    const after = await city.bot.turn({ activity: message(text), state });
    expect(after.state).not.toHaveProperty('failures');
    expect(JSON.parse(JSON.stringify(after.state))).toEqual(after.state);
    const { replies } = await city.bot.turn({
      activity: message('đăng ký tạm trú cần giấy tờ gì'),
      state: after.state,
    });
    expect(answerOf(replies)).toMatchObject({ kind: 'procedure', procedure: '1.004194' });
  });
});

describe('any text at all', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
      .map((units) => String.fromCharCode(...units)),
    fc
      .array(
        fc.constantFrom(
          'khai sinh',
          'phí',
          '?',
          '2',
          'thủ tục này',
          '\n',
          '#p/',
          '1.001193',
          'và',
          '%',
          '\ud83d',
        ),
        { maxLength: 20 },
      )
      .map((words) => words.join(' ')),
  );

  it('gets a reply with text, in a fresh conversation and in one under way', async () => {
    let state: Record<string, unknown> = {};
    await fc.assert(
      fc.asyncProperty(text, fc.boolean(), async (said, fresh) => {
        const result = await city.bot.turn({ activity: message(said), state: fresh ? {} : state });
        state = result.state;
        expect(result.state).not.toHaveProperty('failures');
        expect(result.replies.length).toBeGreaterThan(0);
        expect(result.replies.filter(({ type }) => type !== 'event').every((reply) => reply.text)).toBe(true);
      }),
      { numRuns: 300 },
    );
  }, 120_000);

  it('is answered, however long it is', async () => {
    const slowest = `${'đăng ký khai sinh và '.repeat(500)}?`;
    expect((await repliesTo(slowest)).length).toBeGreaterThan(0);
  });
});
