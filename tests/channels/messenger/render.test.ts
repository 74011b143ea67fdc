import fc from 'fast-check';
import type { Message } from '../../../channels/messenger/message';
import { render } from '../../../channels/messenger/render';
import { violations } from '../../../simulators/messenger/rules';

const hero = (content: object): object => ({ contentType: 'application/vnd.microsoft.card.hero', content });
const say = (title: string, value: unknown = title, type = 'imBack'): object => ({ type, title, value });
const open = (title: string, value: string): object => ({ type: 'openUrl', title, value });
const suggest = (...actions: object[]): object => ({ suggestedActions: { actions, to: [] } });

function shown(activity: object, plain = false): Message[] {
  return render(activity, plain);
}

function broken(messages: Message[]): string[] {
  return messages.flatMap((message) =>
    violations({ recipient: { id: '1' }, messaging_type: 'RESPONSE', message }),
  );
}

describe('a text', () => {
  it('loses its markup and keeps its words', () => {
    expect(shown({ text: '**Lệ phí:** 8.000 đồng\n- [Nguồn](https://dichvucong.gov.vn)' })).toEqual([
      { text: 'Lệ phí: 8.000 đồng\n• Nguồn: https://dichvucong.gov.vn' },
    ]);
  });

  it('longer than 2000 characters is cut between paragraphs into several', () => {
    const paragraphs = Array.from({ length: 9 }, (_, i) => `${i} ${'chữ '.repeat(120)}`.trim());
    const messages = shown({ text: paragraphs.join('\n\n') });
    expect(messages.length).toBeGreaterThan(2);
    expect(broken(messages)).toEqual([]);
    expect(messages.map(({ text }) => text).join('\n\n')).toBe(paragraphs.join('\n\n'));
  });

  it.each(['typing', 'event', 'trace'])('%s shows nothing', (type) => {
    expect(shown({ type, text: 'x' })).toEqual([]);
  });

  it('that is empty shows nothing', () => {
    expect(shown({ text: ' ' })).toEqual([]);
  });
});

describe('suggested answers', () => {
  it('are chips under the last message', () => {
    const messages = shown({
      text: `${'a'.repeat(1_999)}\n\nb`,
      ...suggest(say('Lệ phí'), say('Hồ sơ', 'thành phần hồ sơ', 'postBack')),
    });
    expect(messages[0]).not.toHaveProperty('quick_replies');
    expect(messages.at(-1)?.quick_replies).toEqual([
      { content_type: 'text', title: 'Lệ phí', payload: 'Lệ phí' },
      { content_type: 'text', title: 'Hồ sơ', payload: 'thành phần hồ sơ' },
    ]);
  });

  it('with titles too long for chips are listed in the text under their numbers', () => {
    const [message] = shown({
      text: 'Anh/Chị hỏi:',
      ...suggest(say('Đăng ký khai sinh có yếu tố nước ngoài'), say('Đăng ký khai sinh lưu động')),
    });
    expect(message?.text).toBe(
      'Anh/Chị hỏi:\n\n1. Đăng ký khai sinh có yếu tố nước ngoài\n2. Đăng ký khai sinh lưu động',
    );
    expect(message?.quick_replies?.map(({ title }) => title)).toEqual([
      '1. Đăng ký khai sin…',
      '2. Đăng ký khai sin…',
    ]);
    expect(message?.quick_replies?.[1]?.payload).toBe('Đăng ký khai sinh lưu động');
  });

  it('that the text lists already are not listed twice, and take the numbers they have there', () => {
    const titles = ['Cấp lại giấy phép xây dựng', 'Gia hạn giấy phép xây dựng'];
    const text = `Có hai thủ tục:\n3. **${titles[0] ?? ''}**\n4. **${titles[1] ?? ''}**`;
    const [message] = shown({ text, ...suggest(...titles.map((title) => say(title))) });
    expect(message?.text?.match(/Gia hạn/g)).toHaveLength(1);
    expect(message?.quick_replies?.map(({ title }) => title.slice(0, 2))).toEqual(['3.', '4.']);
  });

  it('that show the beginning of a line of the text are not listed again', () => {
    const text =
      '1. Cấp lại giấy phép xây dựng nhà ở riêng lẻ tại đô thị\n2. Gia hạn giấy phép xây dựng nhà ở riêng lẻ';
    const [message] = shown({
      text,
      ...suggest(say('1. Cấp lại giấy phép xây…', 'a'), say('2. Gia hạn giấy phép…', 'b')),
    });
    expect(message?.text).toBe(text);
    expect(message?.quick_replies?.[0]).toMatchObject({ title: '1. Cấp lại giấy phé…', payload: 'a' });
  });

  it('more than thirteen are all listed', () => {
    const [message] = shown({
      text: 'Chọn:',
      ...suggest(...Array.from({ length: 15 }, (_, i) => say(`Mục ${i + 1}`))),
    });
    expect(message?.quick_replies).toHaveLength(13);
    expect(message?.text).toContain('15. Mục 15');
  });

  it('without a text get one', () => {
    expect(shown(suggest(say('Lệ phí')))[0]?.text).toBe('Mời Anh/Chị chọn:');
  });

  it('that open a page are buttons', () => {
    const [message] = shown({
      text: 'Nộp ở đây',
      ...suggest(open('Cổng dịch vụ công', 'https://dichvucong.gov.vn')),
    });
    expect(message?.attachment).toMatchObject({
      payload: {
        template_type: 'button',
        text: 'Nộp ở đây',
        buttons: [{ type: 'web_url', title: 'Cổng dịch vụ công' }],
      },
    });
  });
});

describe('cards', () => {
  it('one is its text with its buttons', () => {
    const [message] = shown({
      attachments: [
        hero({
          title: 'UBND',
          text: '24 **Trần Phú**',
          buttons: [say('Gọi', '1022'), open('Bản đồ', 'https://maps')],
        }),
      ],
    });
    expect(message?.attachment?.payload).toEqual({
      template_type: 'button',
      text: 'UBND\n24 Trần Phú',
      buttons: [
        { type: 'postback', title: 'Gọi', payload: '1022' },
        { type: 'web_url', title: 'Bản đồ', url: 'https://maps' },
      ],
    });
  });

  it('several short ones stand side by side', () => {
    const cards = Array.from({ length: 12 }, (_, i) =>
      hero({ title: `Thẻ ${i}`, subtitle: 'x', buttons: [say('Chọn', `${i}`)] }),
    );
    const messages = shown({ attachments: cards });
    expect(
      messages.map(({ attachment }) => (attachment?.payload as { elements: unknown[] }).elements.length),
    ).toEqual([10, 2]);
  });

  it('too long for side by side stand one under the other, with every word', () => {
    const long =
      'Chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan, tổ chức có thẩm quyền của Việt Nam cấp';
    const messages = shown({
      attachments: [hero({ title: long, buttons: [say('a')] }), hero({ title: 'b', buttons: [say('b')] })],
    });
    expect(JSON.stringify(messages)).toContain(long);
    expect(messages).toHaveLength(2);
  });

  it('with more than three buttons have the others in a further message', () => {
    const messages = shown({
      attachments: [hero({ title: 't', buttons: ['a', 'b', 'c', 'd'].map((title) => say(title)) })],
    });
    expect(
      messages.map(({ attachment }) => (attachment?.payload as { buttons: unknown[] }).buttons.length),
    ).toEqual([3, 1]);
  });

  it('with a text too long for buttons begin with bubbles', () => {
    const messages = shown({
      attachments: [hero({ title: 't', text: 'câu dài. '.repeat(200), buttons: [say('a')] })],
    });
    expect(messages[0]?.text).toBeDefined();
    expect(messages.at(-1)?.attachment).toBeDefined();
    expect(broken(messages)).toEqual([]);
  });

  it.each([
    ['0236 3 881 888', [{ type: 'phone_number', title: 'Gọi', payload: '+842363881888' }]],
    ['tel:+842363881888', [{ type: 'phone_number', title: 'Gọi', payload: '+842363881888' }]],
  ])('dial %s by a button', (value, buttons) => {
    const [message] = shown({
      attachments: [hero({ title: 't', buttons: [{ type: 'call', title: 'Gọi', value }] })],
    });
    expect(message?.attachment?.payload).toMatchObject({ buttons });
  });

  it('show a short number such as 1022 as text, for Messenger cannot dial it', () => {
    expect(
      shown({
        attachments: [hero({ title: 'Tổng đài', buttons: [{ type: 'call', title: 'Gọi', value: '1022' }] })],
      }),
    ).toEqual([{ text: 'Tổng đài\nGọi: 1022' }]);
  });
});

describe('pictures and files', () => {
  it.each([
    ['image/png', 'image'],
    ['video/mp4', 'video'],
    ['application/pdf', 'file'],
  ])('%s by its address', (contentType, type) => {
    const messages = shown({
      text: 'Biểu đồ',
      attachments: [{ contentType, contentUrl: 'https://x/c', name: 'Dân số' }],
    });
    expect(messages).toEqual([
      { text: 'Biểu đồ' },
      { attachment: { type, payload: { url: 'https://x/c' } } },
    ]);
  });

  it('that cannot be fetched from outside are left out', () => {
    expect(
      shown({
        text: 'x',
        attachments: [{ contentType: 'image/png', contentUrl: 'data:image/png;base64,AA' }],
      }),
    ).toEqual([{ text: 'x' }]);
  });
});

describe('the plain form', () => {
  it('is text and chips alone, and says what the buttons and pictures did', () => {
    const activity = {
      text: 'Mời xem',
      attachments: [
        hero({ title: 'UBND', buttons: [say('Lệ phí'), open('Bản đồ', 'https://maps')] }),
        { contentType: 'image/png', contentUrl: 'https://x/c.png', name: 'Biểu đồ' },
      ],
    };
    expect(shown(activity, true)).toEqual([
      {
        text: 'Mời xem\n\nUBND\nBản đồ: https://maps\n\nBiểu đồ: https://x/c.png',
        quick_replies: [{ content_type: 'text', title: 'Lệ phí', payload: 'Lệ phí' }],
      },
    ]);
  });
});

describe('whatever the tree says', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 5_000 }),
    fc.constant('Hồ sơ gồm: **1**. '.repeat(300)),
  );
  const value = fc.oneof(text, fc.dictionary(fc.string(), fc.string()));
  const action = fc.record({
    type: fc.constantFrom('imBack', 'postBack', 'messageBack', 'openUrl', 'call', 'signin'),
    title: text,
    text,
    value: fc.oneof(value, fc.webUrl()),
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

  it('stays within Messenger’s limits, in both forms', () => {
    fc.assert(
      fc.property(activity, fc.boolean(), (reply, plain) => {
        expect(broken(shown(reply, plain))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
