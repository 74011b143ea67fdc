import { sayLate } from '../../bots/sayLate';
import { toActivity } from '../../dialogs/reply/toActivity';

const asked = Date.UTC(2026, 10, 29, 1, 15);
const WORD =
  'Xin lỗi Anh/Chị, trợ lý trả lời muộn: đây là câu trả lời cho tin nhắn gửi lúc 29/11/2026 08:15.';
const reply = (kind: 'procedure' | 'emergency', text = 'Miễn phí.') =>
  toActivity({ blocks: [{ type: 'lead', text }], answer: { kind, confidence: 1 } });

describe('a reply that comes late', () => {
  it('says so before anything else, with the time of what it answers in Vietnam, and stays what it was', () => {
    const late = sayLate(reply('procedure'), asked);
    expect(late.text).toBe(`${WORD}\n\nMiễn phí.`);
    expect(late.channelData).toEqual({
      answer: { kind: 'procedure', confidence: 1 },
      blocks: [
        { type: 'notice', tone: 'warning', text: WORD },
        { type: 'lead', text: 'Miễn phí.' },
      ],
    });
  });

  it('says so in the language of the reply', () =>
    expect(sayLate(reply('procedure', 'You need these two papers from your embassy.'), asked).text).toContain(
      'Sorry, this comes late: it answers your message of 29/11/2026 08:15.',
    ));

  it.each([
    ['whoever is in danger reads first what helps', reply('emergency')],
    ['an event says nothing', { type: 'event', name: 'erase' }],
  ])('%s', (_, activity) => expect(sayLate(activity, asked)).toBe(activity));
});
