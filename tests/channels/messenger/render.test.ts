import fc from 'fast-check';
import type { ReplyFormat } from '../../../channels/adapter';
import type { Message } from '../../../channels/messenger/message';
import { render } from '../../../channels/messenger/render';
import type { Block } from '../../../replies/blocks';
import { violations } from '../../../simulators/messenger/rules';
import { anyBlocks } from '../shared/anyBlocks';

const rich = (...blocks: Block[]): Message[] => render({ channelData: { blocks } }, 'rich');
const asText = (...blocks: Block[]): Message[] => render({ channelData: { blocks } }, 'text');
const lead = (text: string): Block => ({ type: 'lead', text });
const ask = (title: string, says = title): Block => ({
  type: 'actions',
  actions: [{ kind: 'ask', title, says }],
});
const open = (title: string, url: string): Block => ({
  type: 'actions',
  actions: [{ kind: 'open', title, url }],
});
const call = (phone: string): Block => ({
  type: 'actions',
  actions: [{ kind: 'call', title: 'Gọi', phone }],
});

function broken(messages: Message[]): string[] {
  return messages.flatMap((message) =>
    violations({ recipient: { id: '1' }, messaging_type: 'RESPONSE', message }),
  );
}

describe('words', () => {
  it('are one message, a paragraph a block', () => {
    expect(rich(lead('Miễn phí.'), { type: 'list', title: 'Cần', items: [{ text: 'Tờ khai' }] })).toEqual([
      { text: 'Miễn phí.\n\nCần:\n- Tờ khai' },
    ]);
  });

  it('of more than 2000 characters are cut between paragraphs', () => {
    const paragraphs = Array.from({ length: 9 }, (_, i) => `${i} ${'chữ '.repeat(120)}`.trim());
    const messages = rich(...paragraphs.map(lead));
    expect(messages.length).toBeGreaterThan(2);
    expect(broken(messages)).toEqual([]);
    expect(messages.map(({ text }) => text).join('\n\n')).toBe(paragraphs.join('\n\n'));
  });

  it.each(['typing', 'event', 'trace'])('of an activity of the type %s are not shown', (type) => {
    expect(render({ type, text: 'x' }, 'rich')).toEqual([]);
  });

  it('that are empty show nothing', () => {
    expect(render({ text: ' ' }, 'rich')).toEqual([]);
  });
});

describe('an activity without blocks', () => {
  it('is its text with its suggested actions', () => {
    const actions = [
      { type: 'messageBack', title: 'Lệ phí', text: '#phi', value: '#phi' },
      { type: 'openUrl', title: 'Cổng', value: 'https://x' },
    ];
    const [message] = render({ text: 'Chào', suggestedActions: { actions, to: [] } }, 'rich');
    expect(message).toEqual({
      attachment: {
        type: 'template',
        payload: {
          template_type: 'button',
          text: 'Chào',
          buttons: [{ type: 'web_url', title: 'Cổng', url: 'https://x' }],
        },
      },
      quick_replies: [{ content_type: 'text', title: 'Lệ phí', payload: '#phi' }],
    });
  });
});

describe('what can be tapped', () => {
  it('are chips under the last message', () => {
    const messages = rich(
      lead('a'.repeat(1_999)),
      lead('b'),
      ask('Lệ phí'),
      ask('Hồ sơ', 'thành phần hồ sơ'),
    );
    expect(messages[0]).not.toHaveProperty('quick_replies');
    expect(messages.at(-1)?.quick_replies).toEqual([
      { content_type: 'text', title: 'Lệ phí', payload: 'Lệ phí' },
      { content_type: 'text', title: 'Hồ sơ', payload: 'thành phần hồ sơ' },
    ]);
  });

  it('lists choices in full, and the chips carry their numbers', () => {
    const titles = ['Đăng ký khai sinh có yếu tố nước ngoài', 'Đăng ký khai sinh lưu động'];
    const [message] = rich(lead('Anh/Chị hỏi:'), {
      type: 'choices',
      options: titles.map((title) => ({ title, says: `#${title}` })),
    });
    expect(message?.text).toBe(`Anh/Chị hỏi:\n\n1. ${titles[0]}\n2. ${titles[1]}`);
    expect(message?.quick_replies).toEqual([
      { content_type: 'text', title: '1. Đăng ký khai sin…', payload: `#${titles[0]}` },
      { content_type: 'text', title: '2. Đăng ký khai sin…', payload: `#${titles[1]}` },
    ]);
  });

  it('without words gets some', () => {
    expect(rich(ask('Lệ phí'))[0]?.text).toBe('Mời Anh/Chị chọn:');
  });

  it('says its title where Messenger takes no payload so long', () => {
    expect(rich(lead('x'), ask('Lệ phí', 'p'.repeat(1_001)))[0]?.quick_replies?.[0]?.payload).toBe('Lệ phí');
  });
});

describe('links', () => {
  it('are buttons, three under one message, and no lines of text', () => {
    const messages = rich(
      lead('Xem'),
      ...['a', 'b', 'c', 'd'].map((name) => open(name, `https://${name}.vn`)),
    );
    expect(
      messages.map(({ attachment }) => (attachment?.payload as { buttons: unknown[] }).buttons.length),
    ).toEqual([3, 1]);
    expect(JSON.stringify(messages)).not.toContain('a: https');
  });

  it.each(['0236 3 881 888', '+842363881888'])('dial %s by a button', (phone) => {
    expect(rich(lead('x'), call(phone))[0]?.attachment?.payload).toMatchObject({
      buttons: [{ type: 'phone_number', title: 'Gọi', payload: '+842363881888' }],
    });
  });

  it('show a short number such as 1022 in words, for Messenger cannot dial it', () => {
    expect(rich(lead('Tổng đài'), call('1022'))).toEqual([{ text: 'Tổng đài\n\nGọi (gọi 1022)' }]);
  });

  it('under a text too long for buttons come after bubbles', () => {
    const messages = rich(lead('câu dài. '.repeat(200)), open('Cổng', 'https://x'));
    expect(messages[0]?.text).toBeDefined();
    expect(messages.at(-1)?.attachment).toBeDefined();
    expect(broken(messages)).toEqual([]);
  });
});

describe('pictures and files', () => {
  it.each([
    ['image/png', 'image'],
    ['video/mp4', 'video'],
    ['application/pdf', 'file'],
  ])('%s by its address', (contentType, type) => {
    const attachments = [{ contentType, contentUrl: 'https://x/c', name: 'Dân số' }];
    expect(render({ text: 'Biểu đồ', attachments }, 'rich')).toEqual([
      { text: 'Biểu đồ' },
      { attachment: { type, payload: { url: 'https://x/c' } } },
    ]);
    expect(render({ text: 'Biểu đồ', attachments }, 'text')).toEqual([
      { text: 'Biểu đồ\n\nDân số: https://x/c' },
    ]);
  });

  it('that cannot be fetched from outside are left out', () => {
    const attachments = [{ contentType: 'image/png', contentUrl: 'data:image/png;base64,AA' }];
    expect(render({ text: 'x', attachments }, 'rich')).toEqual([{ text: 'x' }]);
  });
});

it('words alone say what the buttons did', () => {
  expect(asText(lead('Mời xem'), open('Bản đồ', 'https://maps'), ask('Lệ phí'))).toEqual([
    {
      text: 'Mời xem\n\nBản đồ: https://maps',
      quick_replies: [{ content_type: 'text', title: 'Lệ phí', payload: 'Lệ phí' }],
    },
  ]);
});

it('whatever the tree says stays within Messenger’s limits, in both forms', () => {
  fc.assert(
    fc.property(anyBlocks, fc.constantFrom<ReplyFormat>('rich', 'text'), (blocks, format) => {
      expect(broken(render({ channelData: { blocks } }, format))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
