import fc from 'fast-check';
import type { ReplyFormat } from '../../../channels/adapter';
import type { OutboundMessage } from '../../../channels/zalo/message';
import { render } from '../../../channels/zalo/render';
import type { Block } from '../../../replies/blocks';
import { violations } from '../../../simulators/zalo/rules';
import { anyBlocks } from '../shared/anyBlocks';

const rich = (...blocks: Block[]): OutboundMessage[] => render({ channelData: { blocks } }, 'rich');
const asText = (...blocks: Block[]): OutboundMessage[] => render({ channelData: { blocks } }, 'text');
const lead = (text: string): Block => ({ type: 'lead', text });
const ask = (...titles: string[]): Block => ({
  type: 'actions',
  actions: titles.map((title) => ({ kind: 'ask', title, says: `#${title}` })),
});
const open = (title: string, url: string): Block => ({
  type: 'actions',
  actions: [{ kind: 'open', title, url }],
});
const choices = (...titles: string[]): Block => ({
  type: 'choices',
  options: titles.map((title) => ({ title, says: `#${title}` })),
});
const hide = (title: string, payload = `#${title}`): object => ({ title, type: 'oa.query.hide', payload });
const template = (text: string, ...buttons: object[]): object => ({
  message: { text, attachment: { type: 'template', payload: { buttons } } },
});

/** What Zalo would refuse; files are complete only when they are sent. */
function broken(messages: OutboundMessage[]): string[] {
  return messages
    .filter(({ file }) => !file)
    .flatMap(({ message }) => violations({ recipient: { user_id: '1' }, message }))
    .map(({ text }) => text);
}

describe('words', () => {
  it('are one message, a paragraph a block', () => {
    expect(rich(lead('Miễn phí.'), { type: 'list', title: 'Cần', items: [{ text: 'Tờ khai' }] })).toEqual([
      { message: { text: 'Miễn phí.\n\nCần:\n- Tờ khai' } },
    ]);
  });

  it('of more than 2000 characters in NFC are cut between paragraphs', () => {
    const paragraphs = Array.from({ length: 9 }, (_, i) => `${i} ${'chữ '.repeat(120)}`.trim());
    const messages = rich(...paragraphs.map((text) => lead(text.normalize('NFD'))));
    expect(messages).toHaveLength(3);
    expect(broken(messages)).toEqual([]);
    expect(messages.map(({ message }) => message.text).join('\n\n')).toBe(paragraphs.join('\n\n'));
  });

  it('are measured in NFC: what is longer only in NFD is not cut', () => {
    expect(rich(lead('ế'.repeat(2_000).normalize('NFD')))).toHaveLength(1);
    expect(rich(lead('ế'.repeat(2_001)))).toHaveLength(2);
  });

  it.each(['typing', 'event', 'trace'])('of an activity of the type %s are not shown', (type) => {
    expect(render({ type, text: 'x' }, 'rich')).toEqual([]);
  });

  it.each<ReplyFormat>(['rich', 'text'])('that are empty show nothing: %s', (format) => {
    expect(render({ text: ' ' }, format)).toEqual([]);
  });
});

describe('what can be tapped', () => {
  it('are buttons under the end of the text, links behind them', () => {
    expect(rich(lead('a'.repeat(1_999)), lead('b'), ask('Lệ phí'), open('Cổng', 'https://x'))).toEqual([
      { message: { text: 'a'.repeat(1_999) } },
      template('b', hide('Lệ phí'), { title: 'Cổng', type: 'oa.open.url', payload: { url: 'https://x' } }),
    ]);
  });

  it('leaves links in the text that do not fit under it', () => {
    const [message] = rich(lead('x'), ask('a', 'b', 'c', 'd', 'e'), open('Cổng', 'https://x'));
    expect(message).toEqual(
      template('x\n\nCổng: https://x', ...['a', 'b', 'c', 'd', 'e'].map((title) => hide(title))),
    );
  });

  it('lists choices in full, and the buttons carry their numbers', () => {
    const long = 'Cấp giấy phép xây dựng '.repeat(6).trim();
    const [message] = rich(lead('Anh/Chị hỏi:'), choices(long, 'b'));
    expect(message?.message.text).toBe(`Anh/Chị hỏi:\n\n1. ${long}\n2. b`);
    expect(message?.message.attachment?.payload).toMatchObject({
      buttons: [{ payload: `#${long}` }, hide('2. b', '#b')],
    });
    expect(broken([message as OutboundMessage])).toEqual([]);
  });

  it('without words gets some', () => {
    expect(rich(ask('Lệ phí'))).toEqual([template('Mời Anh/Chị chọn:', hide('Lệ phí'))]);
  });

  it('says its title where Zalo takes no payload so long', () => {
    const block: Block = {
      type: 'actions',
      actions: [{ kind: 'ask', title: 'Lệ phí', says: 'p'.repeat(1_001) }],
    };
    expect(rich(lead('x'), block)).toEqual([template('x', hide('Lệ phí', 'Lệ phí'))]);
  });

  it('is numbered where there are no buttons, choices first', () => {
    expect(asText(lead('Chọn'), choices('a', 'b'), ask('Khác'), open('Cổng', 'https://x'))).toEqual([
      {
        message: { text: 'Chọn\n\n1. a\n2. b\n\nCổng: https://x\n\n3. Khác\nAnh/Chị nhắn số để chọn.' },
        options: ['#a', '#b', '#Khác'],
      },
    ]);
  });
});

describe('telephone numbers', () => {
  it('are buttons with the code of the country', () => {
    const call: Block = {
      type: 'actions',
      actions: [{ kind: 'call', title: 'Gọi', phone: '0236 3 881 888' }],
    };
    expect(rich(lead('x'), call)).toEqual([
      template('x', { title: 'Gọi', type: 'oa.open.phone', payload: { phone_code: '842363881888' } }),
    ]);
  });

  it('such as 1022 are told in words, for it is not documented that Zalo dials them', () => {
    const call: Block = { type: 'actions', actions: [{ kind: 'call', title: 'Gọi', phone: '1022' }] };
    expect(rich(lead('x'), call)).toEqual([{ message: { text: 'x\n\nGọi (gọi 1022)' } }]);
  });
});

describe('pictures and files', () => {
  const attachment = (contentType: string, contentUrl: string, name = 'Tên'): object => ({
    attachments: [{ contentType, contentUrl, name }],
  });

  it('that Zalo shows go by their address', () => {
    expect(render(attachment('image/png', 'https://x/c.png'), 'rich')).toEqual([
      {
        message: {
          attachment: {
            type: 'template',
            payload: {
              template_type: 'media',
              elements: [{ media_type: 'image', url: 'https://x/c.png' }],
            },
          },
        },
      },
    ]);
  });

  it('as files are uploaded first', () => {
    expect(render(attachment('application/pdf', 'https://x/a.pdf', 'a.pdf'), 'rich')).toEqual([
      { message: {}, file: { url: 'https://x/a.pdf', name: 'a.pdf' } },
    ]);
  });

  it('that Zalo does not show are links in the text', () => {
    expect(render({ text: 'Xem', ...attachment('image/gif', 'https://x/a.gif') }, 'rich')).toEqual([
      { message: { text: 'Xem\n\nTên: https://x/a.gif' } },
    ]);
  });

  it('are links of their own where there is text alone', () => {
    expect(render({ text: 'Xem', ...attachment('image/png', 'https://x/c.png') }, 'text')).toEqual([
      { message: { text: 'Xem' } },
      { message: { text: 'Tên: https://x/c.png' }, options: [] },
    ]);
  });
});

it('whatever the tree says stays within Zalo’s limits, in both forms', () => {
  fc.assert(
    fc.property(anyBlocks, fc.constantFrom<ReplyFormat>('rich', 'text'), (blocks, format) => {
      expect(broken(render({ channelData: { blocks } }, format))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
