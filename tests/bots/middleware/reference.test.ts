import fc from 'fast-check';
import type { Log } from '../../../bots/log';
import { silent } from '../../../bots/log';
import { referenceOf, withReference } from '../../../bots/middleware/reference';
import { withTurnLogging } from '../../../bots/middleware/turnLogging';
import type { ConversationState } from '../../../bots/types';
import { type CityBot, message, openCityBot } from '../../helpers/cityBot';

/** 28/11/2026 10:05 in Vietnam. */
const now = Date.UTC(2026, 10, 28, 3, 5);
let city: CityBot;
beforeAll(async () => {
  city = await openCityBot();
}, 60_000);

function talk(log: Log = silent) {
  const bot = withTurnLogging(
    withReference(city.bot, () => now),
    log,
    () => 0,
  );
  let state: ConversationState = {};
  return async (text: string, id: string) => {
    const result = await bot.turn({ activity: { ...message(text), id }, state });
    ({ state } = result);
    const [first] = result.replies.filter(({ type }) => type === 'message');
    const { answer } = (first?.channelData ?? {}) as { answer?: { reference?: string } };
    return { text: first?.text ?? '', reference: answer?.reference, state };
  };
}

test('every answer has a reference, the log has it with what was answered, and who asks is told it', async () => {
  const lines: Record<string, unknown>[] = [];
  const say = talk({ ...silent, info: (fields) => void lines.push(fields) });
  const { reference } = await say('đăng ký khai sinh cần giấy tờ gì', 'e1');
  expect(reference).toMatch(/^[2-9A-Z]{7}$/);
  expect(lines[0]).toMatchObject({ reference, procedure: '1.001193', facet: 'documents' });
  const asked = await say('cho tôi mã câu trả lời', 'e2');
  expect(asked.text).toContain(`${reference ?? ''} (lúc 28/11/2026 10:05)`);
  // To ask twice tells the same: it is about the answer, not about the question.
  expect((await say('mã tham chiếu', 'e3')).text).toBe(asked.text);
});

test('a turn that runs twice has one reference, and two turns have two', async () => {
  const first = await talk()('xin chào', 'e1');
  expect((await talk()('xin chào', 'e1')).reference).toBe(first.reference);
  expect((await talk()('xin chào', 'e2')).reference).not.toBe(first.reference);
});

test('who asks before there is an answer is told so, and erasing erases it', async () => {
  const say = talk();
  expect((await say('mã tham chiếu', 'e1')).text).toContain('chưa có câu trả lời nào');
  await say('đăng ký khai sinh cần giấy tờ gì', 'e2');
  expect((await say('xoá dữ liệu của tôi', 'e3')).state['reference']).toBeUndefined();
});

test('references keep to letters and digits that can be read out', () => {
  fc.assert(fc.property(fc.string(), (id) => /^[2-9A-HJKMNP-TV-Z]{7}$/.test(referenceOf(id))));
});
