import { setTimeout as sleep } from 'node:timers/promises';
import type { Activity } from 'botbuilder';
import type { Block } from '../../../replies/blocks';
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

const paper = (text: string, note?: string) => ({
  text,
  checkable: true,
  ...(note !== undefined && { note }),
});

/** One of each block, as an answer on a procedure has them. */
export const BLOCKS: Block[] = [
  {
    type: 'notice',
    tone: 'assumption',
    text: 'Trả lời cho trường hợp cha mẹ đã đăng ký kết hôn và tự đi nộp.',
  },
  { type: 'lead', text: 'Cần 2 giấy tờ, nộp tại UBND phường; trong 60 ngày thì miễn phí.' },
  { type: 'text', text: 'Đăng ký khai sinh cho con, trả kết quả ngay trong ngày nếu nộp trước 15 giờ.' },
  {
    type: 'list',
    title: 'Mang theo',
    items: [
      paper('Giấy chứng sinh do bệnh viện cấp', '1 bản chính'),
      paper('Căn cước của người đi đăng ký', 'xuất trình'),
      { ...paper('Tờ khai đăng ký khai sinh', 'mẫu có sẵn tại quầy'), url: 'https://example.vn/mau' },
    ],
  },
  {
    type: 'case',
    title: 'Chỉ khi nhờ người khác nộp',
    items: [{ text: 'Văn bản uỷ quyền, không cần chứng thực nếu là ông bà, cha mẹ, con, anh chị em ruột' }],
  },
  {
    type: 'facts',
    title: 'Lệ phí',
    rows: [
      { label: 'Trong 60 ngày từ khi sinh', value: 'Miễn phí' },
      { label: 'Quá 60 ngày', value: '8.000 đồng' },
    ],
  },
  {
    type: 'actions',
    actions: [
      { kind: 'call', title: 'Gọi tổng đài', phone: '0236 1022' },
      { kind: 'open', title: 'Nộp trực tuyến', url: 'https://example.vn/nop' },
      { kind: 'map', title: 'Xem bản đồ', url: 'https://example.vn/ban-do' },
      { kind: 'ask', title: 'Nộp ở đâu?', says: '#p/1.001193/place' },
      { kind: 'ask', title: 'Bao lâu có?', says: '#p/1.001193/time' },
    ],
  },
  {
    type: 'source',
    name: 'Thủ tục đăng ký khai sinh',
    code: '1.001193',
    decision: '163/QĐ-BTP',
    publisher: 'Cổng Dịch vụ công quốc gia',
    asOf: '2026-07',
    url: 'https://example.vn/nguon',
    page: '/thu-tuc/1.001193',
  },
];

const CHOICES: Block[] = [
  { type: 'lead', text: 'Anh/Chị hỏi việc nào dưới đây?' },
  {
    type: 'choices',
    options: [
      { title: 'Đăng ký khai sinh', says: '#p/1.001193/overview' },
      { title: 'Đăng ký khai sinh có yếu tố nước ngoài tại khu vực biên giới', says: '#p/1.000110/overview' },
      { title: 'Đăng ký lại khai sinh', says: '#p/1.004884/overview' },
    ],
  },
];

const DANGER: Block[] = [
  { type: 'notice', tone: 'danger', text: 'Nếu đang cháy, xin ra ngoài ngay rồi gọi 114.' },
  { type: 'actions', actions: [{ kind: 'call', title: 'Gọi cứu hoả', phone: '114' }] },
];

const withBlocks = (blocks: Block[], kind: string): Partial<Activity> => ({
  text: blocks.map((block) => ('text' in block ? block.text : '')).join('\n'),
  channelData: {
    blocks,
    answer: { kind, confidence: 1, ...(kind === 'procedure' && { procedure: '1.001193' }) },
  },
});

/**
 * Greets; answers in blocks to "khối", "chọn" and "cháy"; shows a card for "thẻ", hostile text for "html", much text for "dài", takes its time for "chậm", and repeats anything else with
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
  if (text === 'khối') return withBlocks(BLOCKS, 'procedure');
  if (text === 'chọn') return withBlocks(CHOICES, 'choice');
  if (text === 'cháy') return withBlocks(DANGER, 'emergency');
  if (text === 'thẻ') return { text: 'Mời Anh/Chị xem:', attachments: [card] };
  if (text === 'dài') return LONG;
  if (text === 'html') return { text: `${HOSTILE} [nguồn](https://example.vn/nguon)` };
  return {
    text: `${count}: ${text || JSON.stringify(value)}`,
    suggestedActions: actions('Phí bao nhiêu?', 'Nộp ở đâu?'),
  };
}
