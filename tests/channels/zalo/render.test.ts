import fc from 'fast-check';
import type { OutboundMessage } from '../../../channels/zalo/message';
import { render } from '../../../channels/zalo/render';
import { violations } from '../../../simulators/zalo/rules';

const hero = (content: object): object => ({ contentType: 'application/vnd.microsoft.card.hero', content });
const say = (title: string, text: string = title): object => ({
  type: 'messageBack',
  title,
  text,
  value: text,
});
const open = (title: string, value: string): object => ({ type: 'openUrl', title, value });
const suggest = (...actions: object[]): object => ({ suggestedActions: { actions, to: [] } });
const hide = (title: string, payload = title): object => ({ title, type: 'oa.query.hide', payload });
const template = (text: string, ...buttons: object[]): object => ({
  message: { text, attachment: { type: 'template', payload: { buttons } } },
});

const shown = (activity: object, plain = false): OutboundMessage[] => render(activity, plain);

/** What Zalo would refuse; files are complete only when they are sent. */
function broken(parcels: OutboundMessage[]): string[] {
  return parcels
    .filter(({ file }) => !file)
    .flatMap(({ message }) => violations({ recipient: { user_id: '1' }, message }))
    .map(({ text }) => text);
}

describe('a text', () => {
  it('loses its markup and keeps its words', () => {
    expect(shown({ text: '**Lệ phí:** 8.000 đồng\n- [Nguồn](https://dichvucong.gov.vn)' })).toEqual([
      { message: { text: 'Lệ phí: 8.000 đồng\n• Nguồn: https://dichvucong.gov.vn' } },
    ]);
  });

  it('longer than 2000 characters in NFC is cut between paragraphs into several', () => {
    const paragraphs = Array.from({ length: 9 }, (_, i) => `${i} ${'chữ '.repeat(120)}`.trim());
    const parcels = shown({ text: paragraphs.join('\n\n').normalize('NFD') });
    expect(parcels).toHaveLength(3);
    expect(broken(parcels)).toEqual([]);
    expect(parcels.map(({ message }) => message.text).join('\n\n')).toBe(paragraphs.join('\n\n'));
  });

  it('is measured in NFC: what is longer only in NFD is not cut', () => {
    expect(shown({ text: 'ế'.repeat(2_000).normalize('NFD') })).toHaveLength(1);
    expect(shown({ text: 'ế'.repeat(2_001) })).toHaveLength(2);
  });

  it.each(['typing', 'event', 'trace'])('%s shows nothing', (type) => {
    expect(shown({ type, text: 'x' })).toEqual([]);
  });

  it('that is empty shows nothing', () => {
    expect(shown({ text: ' ' })).toEqual([]);
    expect(shown({ text: ' ' }, true)).toEqual([]);
  });
});

describe('suggested answers', () => {
  it('are buttons under the end of the text', () => {
    const parcels = shown({
      text: `${'a'.repeat(1_999)}\n\nb`,
      ...suggest(say('Lệ phí', '#p/1.001193/fee'), open('Cổng', 'https://dichvucong.gov.vn')),
    });
    expect(parcels).toEqual([
      { message: { text: 'a'.repeat(1_999) } },
      template('b', hide('Lệ phí', '#p/1.001193/fee'), {
        title: 'Cổng',
        type: 'oa.open.url',
        payload: { url: 'https://dichvucong.gov.vn' },
      }),
    ]);
  });

  it('more than five go on under further messages', () => {
    const parcels = shown({ text: 'Chọn', ...suggest(...'abcdefg'.split('').map((title) => say(title))) });
    expect(parcels).toEqual([
      template('Chọn', ...'abcde'.split('').map((title) => hide(title))),
      template('Các lựa chọn khác:', ...'fg'.split('').map((title) => hide(title))),
    ]);
  });

  it('with titles too long for buttons are listed in the text', () => {
    const title = 'Cấp giấy phép xây dựng '.repeat(6).trim();
    const [parcel] = shown({ text: 'Anh/Chị hỏi:', ...suggest(say(title, 'a'), say('b')) });
    expect(parcel?.message.text).toBe(`Anh/Chị hỏi:\n\n1. ${title}\n2. b\nAnh/Chị nhắn số để chọn.`);
    expect(broken([parcel as OutboundMessage])).toEqual([]);
  });

  it('without a text get one', () => {
    expect(shown(suggest(say('Lệ phí')))).toEqual([template('Mời Anh/Chị chọn:', hide('Lệ phí'))]);
  });

  it('with payloads too long for Zalo say their title', () => {
    const [parcel] = shown({ text: 'x', ...suggest(say('Lệ phí', 'p'.repeat(1_001))) });
    expect(parcel).toEqual(template('x', hide('Lệ phí')));
  });
});

describe('cards', () => {
  it('one is its text with its buttons', () => {
    expect(
      shown({
        attachments: [
          hero({
            title: 'UBND',
            text: '24 **Trần Phú**',
            buttons: [say('Giờ', '#g'), open('Bản đồ', 'https://maps')],
          }),
        ],
      }),
    ).toEqual([
      template('UBND\n24 Trần Phú', hide('Giờ', '#g'), {
        title: 'Bản đồ',
        type: 'oa.open.url',
        payload: { url: 'https://maps' },
      }),
    ]);
  });

  it('several short ones become one numbered text', () => {
    const cards = ['a', 'b', 'c'].map((title) =>
      hero({ title, subtitle: 'x', buttons: [say(`Chọn ${title}`)] }),
    );
    expect(shown({ attachments: cards })).toEqual([
      template('1. a\nx\n\n2. b\nx\n\n3. c\nx', ...['a', 'b', 'c'].map((title) => hide(`Chọn ${title}`))),
    ]);
  });

  it('with more buttons than one message takes stand one below the other', () => {
    const cards = ['a', 'b', 'c', 'd', 'e', 'f'].map((title) => hero({ title, buttons: [say(title)] }));
    expect(shown({ attachments: cards })).toEqual(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((title) => template(title, hide(title))),
    );
  });

  it('show their picture before their text', () => {
    const [picture, text] = shown({
      attachments: [hero({ title: 'UBND', images: [{ url: 'https://x/a.png' }], buttons: [say('a')] })],
    });
    expect(picture?.message.attachment?.payload).toEqual({
      template_type: 'media',
      elements: [{ media_type: 'image', url: 'https://x/a.png' }],
    });
    expect(text).toEqual(template('UBND', hide('a')));
  });

  it('open what a tap on them opens by a button', () => {
    const [parcel] = shown({ attachments: [hero({ title: 'UBND', tap: open('', 'https://x') })] });
    expect(parcel).toEqual(
      template('UBND', { title: 'UBND', type: 'oa.open.url', payload: { url: 'https://x' } }),
    );
  });

  it.each([
    ['0236 3 881 888', '842363881888'],
    ['tel:+842363881888', '842363881888'],
  ])('dial %s by a button', (value, code) => {
    const [parcel] = shown({
      attachments: [hero({ title: 't', buttons: [{ type: 'call', title: 'Gọi', value }] })],
    });
    expect(parcel).toEqual(
      template('t', { title: 'Gọi', type: 'oa.open.phone', payload: { phone_code: code } }),
    );
  });

  it('show a short number such as 1022 as text', () => {
    expect(
      shown({
        attachments: [hero({ title: 'Tổng đài', buttons: [{ type: 'call', title: 'Gọi', value: '1022' }] })],
      }),
    ).toEqual([{ message: { text: 'Tổng đài\nGọi: 1022' } }]);
  });
});

describe('pictures and files', () => {
  const media = (contentType: string, contentUrl: string, name?: string): object => ({
    text: 'Xem',
    attachments: [{ contentType, contentUrl, name }],
  });

  it.each(['https://x/c.png', 'https://x/c.JPG?v=1', 'https://x/chart'])(
    'the picture %s goes by its address',
    (url) => {
      const [, parcel] = shown(media('image/png', url));
      expect(parcel?.message.attachment?.payload).toMatchObject({ elements: [{ media_type: 'image', url }] });
    },
  );

  it.each([
    ['https://x/đơn.pdf', 'Mẫu đơn.pdf', 'Mẫu đơn.pdf'],
    ['https://x/to-khai.docx', 'Tờ khai', 'to-khai.docx'],
    ['https://x/bang.csv', undefined, 'bang.csv'],
  ])('the file %s is uploaded', (url, name, file) => {
    const [, parcel] = shown(media('application/pdf', url, name));
    expect(parcel).toEqual({ message: {}, file: { url, name: file } });
  });

  it.each([
    ['image/gif', 'https://x/c.gif'],
    ['video/mp4', 'https://x/c.mp4'],
    ['application/zip', 'https://x/c.zip'],
  ])('%s, which Zalo does not take, goes as a link', (contentType, url) => {
    expect(shown(media(contentType, url, 'Tệp'))).toEqual([{ message: { text: `Xem\n\nTệp: ${url}` } }]);
  });
});

describe('the plain form', () => {
  it('is text alone: choices are numbered, and the numbers say what the buttons would', () => {
    expect(
      shown(
        {
          text: 'Mời xem',
          ...suggest(say('Lệ phí', '#p/1/fee'), say('Giấy tờ', '#p/1/documents')),
          attachments: [
            hero({ title: 'UBND', buttons: [open('Bản đồ', 'https://maps')] }),
            { contentType: 'image/png', contentUrl: 'https://x/c.png', name: 'Biểu đồ' },
          ],
        },
        true,
      ),
    ).toEqual([
      {
        message: {
          text: 'Mời xem\n\nUBND\nBản đồ: https://maps\n\n1. Lệ phí\n2. Giấy tờ\nAnh/Chị nhắn số để chọn.',
        },
      },
      { message: { text: 'Biểu đồ: https://x/c.png' }, options: ['#p/1/fee', '#p/1/documents'] },
    ]);
  });

  it('does not list again what the text lists', () => {
    const text = 'Thủ tục nào?\n1. Đăng ký kết hôn\n2. Đăng ký kết hôn có yếu tố nước ngoài';
    const choices = suggest(say('1. Đăng ký kết hôn', '#a'), say('2. Đăng ký kết hôn có…', '#b'));
    expect(shown({ text, ...choices }, true)).toEqual([{ message: { text }, options: ['#a', '#b'] }]);
  });

  it('ends an earlier list when it has none', () => {
    expect(shown({ text: 'Dạ' }, true)).toEqual([{ message: { text: 'Dạ' }, options: [] }]);
  });
});

describe('whatever the tree says', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 5_000 }),
    fc.constant('Hồ sơ gồm: **1**. '.repeat(300)),
  );
  const action = fc.record({
    type: fc.constantFrom('imBack', 'postBack', 'messageBack', 'openUrl', 'call', 'signin'),
    title: text,
    text,
    value: fc.oneof(text, fc.webUrl()),
  });
  const card = fc
    .record(
      {
        title: text,
        subtitle: text,
        text,
        images: fc.array(fc.record({ url: fc.webUrl() }), { maxLength: 1 }),
        buttons: fc.array(action, { maxLength: 6 }),
      },
      { requiredKeys: [] },
    )
    .map(hero);
  const activity = fc.record(
    {
      text,
      attachments: fc.array(card, { maxLength: 12 }),
      suggestedActions: fc.record({ actions: fc.array(action, { maxLength: 16 }) }),
    },
    { requiredKeys: [] },
  );

  it('stays within Zalo’s limits, in both forms; the plain one is text alone', () => {
    fc.assert(
      fc.property(activity, fc.boolean(), (reply, plain) => {
        const parcels = shown(reply, plain);
        expect(broken(parcels)).toEqual([]);
        if (plain) expect(parcels.every(({ message, file }) => !message.attachment && !file)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
