import { type Live, type LiveNotice, type LiveSwitch, nothingLive } from '../../../bots/live/live';
import { subjectsOf } from '../../../bots/live/subject';
import { withLiveSwitches } from '../../../bots/middleware/liveSwitches';
import { type CityBot, Conversation, openCityBot } from '../../helpers/cityBot';

const now = Date.UTC(2026, 10, 28, 10);
const off = (parts: Partial<LiveSwitch>): Live => ({
  switches: [{ what: 'all', key: '', at: now, ...parts }],
  notices: [],
});
const storm = (parts: Partial<LiveNotice> = {}): Live => ({
  switches: [],
  notices: [{ id: 'n1', text: 'Bão số 13: học sinh nghỉ học ngày 29/11.', channels: [], at: now, ...parts }],
});

let city: CityBot;
let live: Live;
let talk: Conversation;
beforeAll(async () => {
  city = await openCityBot();
}, 60_000);
beforeEach(() => {
  live = nothingLive;
  const about = subjectsOf({ current: () => city.knowledge });
  talk = new Conversation(withLiveSwitches(city.bot, { live: () => live, now: () => now, about }));
});

test('a procedure that is off is not told, in a sentence that says until when and whom to call', async () => {
  live = off({ what: 'procedure', key: '1.001193', until: Date.UTC(2026, 11, 1, 10) });
  const said = await talk.say('đăng ký khai sinh cần giấy tờ gì');
  expect(said.text).toMatch(/đang được kiểm tra lại[^]*Dự kiến có lại từ 01\/12\/2026 17:00[^]*1022/);
  expect(said.answer).toMatchObject({ kind: 'none', off: 'procedure 1.001193', procedure: '1.001193' });
  expect(said.text).not.toMatch(/tờ khai/i);
  live = nothingLive;
  expect((await talk.say('lệ phí bao nhiêu')).answer).toMatchObject({ procedure: '1.001193', facet: 'fee' });
});

test('the staff’s own sentence is told instead', async () => {
  live = off({ what: 'field', key: 'Hộ tịch', say: 'Từ 1/12 thủ tục hộ tịch có quy định mới.' });
  expect((await talk.say('đăng ký khai sinh cần giấy tờ gì')).text).toContain('có quy định mới');
});

test('another procedure is answered as ever', async () => {
  live = off({ what: 'procedure', key: '1.000001' });
  expect((await talk.say('đăng ký khai sinh cần giấy tờ gì')).answer?.kind).toBe('procedure');
});

test('a facet that is off is missing from the overview too, and the others are told', async () => {
  const before = await talk.say('đăng ký khai sinh');
  expect(before.text).toContain('Lệ phí');
  live = off({ what: 'facet', key: 'fee' });
  const after = await talk.say('đăng ký khai sinh');
  expect(after.text).not.toContain('Lệ phí:');
  expect(after.text).toContain('phí, lệ phí đang được kiểm tra lại');
  expect((await talk.say('đăng ký khai sinh hết bao nhiêu tiền')).answer).toMatchObject({ off: 'facet fee' });
  expect((await talk.say('đăng ký khai sinh cần giấy tờ gì')).answer?.kind).toBe('procedure');
});

test('figures of a topic and services are kept back by name', async () => {
  live = off({ what: 'topic', key: 'population' });
  expect((await talk.say('dân số Đà Nẵng bao nhiêu')).answer).toMatchObject({ off: 'topic population' });
  live = nothingLive;
  const { answer } = await talk.say('đèn đường hỏng báo ai');
  expect(answer?.kind).toBe('service');
  live = off({ what: 'service', key: answer?.service ?? '' });
  expect((await talk.say('đèn đường hỏng báo ai')).answer?.off).toBe(`service ${answer?.service}`);
});

test.each([
  ['who is in danger', 'cháy nhà cứu với', 'emergency'],
  ['who wants a human', 'cho tôi gặp người thật', 'handoff'],
  ['who asks for erasure', 'xoá dữ liệu của tôi', 'privacy'],
])('%s is answered though all is off', async (_who, text, kind) => {
  live = off({});
  expect((await talk.say(text)).answer?.kind).toBe(kind);
});

test('all off says so once, however many questions a message holds', async () => {
  live = off({ say: 'Trợ lý bảo trì đến 18:00.' });
  const { replies, text } = await talk.say('khai sinh cần giấy tờ gì, đăng ký kết hôn hết bao nhiêu tiền');
  expect(replies).toHaveLength(1);
  expect(text.match(/bảo trì/g)).toHaveLength(1);
});

describe('a notice', () => {
  test('is told before the first answer of a conversation, once', async () => {
    live = storm();
    expect((await talk.say('đăng ký khai sinh cần giấy tờ gì')).text).toMatch(/^\S*\s*Bão số 13/);
    expect((await talk.say('lệ phí')).text).not.toContain('Bão số 13');
    live = storm({ id: 'n2', text: 'Bão đã tan.' });
    expect((await talk.say('thời gian')).text).toContain('Bão đã tan.');
  });

  test('is told again to whom nothing else can be said', async () => {
    live = storm();
    await talk.say('xin chào');
    const said = await talk.say('con mèo nhà hàng xóm có thích ăn dưa hấu không');
    expect(said.answer?.kind).toBe('none');
    expect(said.text).toContain('Bão số 13');
  });

  test('does not stand before help in danger, and is told afterwards', async () => {
    live = storm();
    expect((await talk.say('cháy nhà cứu với')).text).not.toContain('Bão số 13');
    expect((await talk.say('đăng ký khai sinh cần giấy tờ gì')).text).toContain('Bão số 13');
  });
});
