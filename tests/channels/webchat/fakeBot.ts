import { setTimeout as sleep } from 'node:timers/promises';
import type { Activity } from 'botbuilder';
import type { Bot } from '../../../bots/types';

export const HOSTILE = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script><b>đậm</b>';

const actions = (...titles: string[]) => ({
  to: [],
  actions: titles.map((title) => ({ type: 'imBack', title, value: title })),
});

const card = {
  contentType: 'application/vnd.microsoft.card.hero',
  content: {
    title: 'Đăng ký khai sinh',
    text: `Nơi nộp: Uỷ ban nhân dân phường. ${HOSTILE}`,
    buttons: [
      { type: 'imBack', title: 'Lệ phí', value: 'Lệ phí khai sinh' },
      { type: 'openUrl', title: 'Xem nguồn', value: 'https://example.vn/nguon' },
    ],
  },
};

const LONG = {
  text: 'Có nhiều thủ tục gần giống nhau. Anh/Chị chọn số:\n\n1. Đăng ký khai sinh có yếu tố nước ngoài tại khu vực biên giới\n2. Thủ tục liên thông đăng ký khai sinh, cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi\n\nLệ phí: **8.000 đồng**. Điểm (c) khoản 2, "Luật Hộ tịch" -- xem [nguồn](https://example.vn/nguon).',
  suggestedActions: actions(
    'Đăng ký khai sinh có yếu tố nước ngoài tại khu vực biên giới',
    'Thủ tục liên thông đăng ký khai sinh, cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi và đăng ký thường trú',
    'Lệ phí',
  ),
};

/**
 * Greets; shows a card for "thẻ", hostile text for "html", much text for "dài", takes its time for "chậm", and repeats anything else with
 * the number of the turn.
 */
export function fakeBot(slowMs = 900): Bot & { heard: Partial<Activity>[] } {
  const heard: Partial<Activity>[] = [];
  return {
    heard,
    async turn({ activity, state }) {
      heard.push(activity);
      const count = Number(state['count'] ?? 0) + 1;
      if (activity.text === 'chậm') await sleep(slowMs);
      return { state: { count }, replies: [{ type: 'message', ...reply(activity, count) }] };
    },
  };
}

function reply({ type, text, value }: Partial<Activity>, count: number): Partial<Activity> {
  if (type === 'conversationUpdate')
    return {
      text: 'Xin chào, tôi là **Trợ lý 1022**, máy trả lời tự động.',
      suggestedActions: actions('Giấy khai sinh', 'Đăng ký kết hôn', 'Cấp lại thẻ căn cước'),
    };
  if (text === 'thẻ') return { text: 'Mời Anh/Chị xem:', attachments: [card] };
  if (text === 'dài') return LONG;
  if (text === 'html') return { text: `${HOSTILE} [nguồn](https://example.vn/nguon)` };
  return {
    text: `${count}: ${text || JSON.stringify(value)}`,
    suggestedActions: actions('Phí bao nhiêu?', 'Nộp ở đâu?'),
  };
}
