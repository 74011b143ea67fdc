import fc from 'fast-check';
import { answerView } from '../../../../channels/webchat/client/content/answerView';
import { inlineText, parseMarkdown } from '../../../../channels/webchat/client/content/markdown';
import { plainText, shortText } from '../../../../channels/webchat/client/content/plainText';
import { safeUrl, telUrl } from '../../../../channels/webchat/client/content/safe';
import type { Activity } from '../../../../channels/webchat/client/transport/wire';
import { BLOCKS } from '../fakeBot';

const message = (rest: Partial<Activity>): Activity => ({ id: 't|1', type: 'message', ...rest });
const back = (title: string, text: string) => ({
  type: 'messageBack',
  title,
  text,
  value: text,
  displayText: title,
});

describe('light markdown', () => {
  it.each([
    [
      'một\nhai',
      [{ kind: 'paragraph', lines: [[{ kind: 'text', text: 'một' }], [{ kind: 'text', text: 'hai' }]] }],
    ],
    [
      '**Lệ phí**: 8.000',
      [
        {
          kind: 'paragraph',
          lines: [
            [
              { kind: 'strong', text: 'Lệ phí' },
              { kind: 'text', text: ': 8.000' },
            ],
          ],
        },
      ],
    ],
    ['điểm \\(c)', [{ kind: 'paragraph', lines: [[{ kind: 'text', text: 'điểm (c)' }]] }]],
    [
      'xem [nguồn](https://a.vn/b_c), hoặc https://d.vn/e.',
      [
        {
          kind: 'paragraph',
          lines: [
            [
              { kind: 'text', text: 'xem ' },
              { kind: 'link', text: 'nguồn', url: 'https://a.vn/b_c' },
              { kind: 'text', text: ', hoặc ' },
              { kind: 'link', text: 'https://d.vn/e', url: 'https://d.vn/e' },
              { kind: 'text', text: '.' },
            ],
          ],
        },
      ],
    ],
    [
      '[x](javascript:alert(1))',
      [{ kind: 'paragraph', lines: [[{ kind: 'text', text: '[x](javascript:alert(1))' }]] }],
    ],
    ['<b>x</b>', [{ kind: 'paragraph', lines: [[{ kind: 'text', text: '<b>x</b>' }]] }]],
    [
      '3. ba\n\n4. bốn',
      [
        {
          kind: 'list',
          ordered: true,
          start: 3,
          items: [[{ kind: 'text', text: 'ba' }], [{ kind: 'text', text: 'bốn' }]],
        },
      ],
    ],
    [
      '- một\n* hai',
      [
        {
          kind: 'list',
          ordered: false,
          start: 1,
          items: [[{ kind: 'text', text: 'một' }], [{ kind: 'text', text: 'hai' }]],
        },
      ],
    ],
  ])('reads %j', (text, parts) => expect(parseMarkdown(text)).toEqual(parts));

  it('loses no letter of plain words, and no link leads anywhere but the web or a phone', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 60 }), { maxLength: 6 }), (lines) => {
        const parts = parseMarkdown(lines.join('\n'));
        const inlines = parts.flatMap((part) => (part.kind === 'list' ? part.items : part.lines));
        for (const piece of inlines.flat())
          if (piece.kind === 'link') expect(piece.url).toMatch(/^(?:https?:\/\/|tel:)/);
      }),
    );
    const words = fc.stringMatching(/^[a-zđê ]{1,40}$/);
    fc.assert(
      fc.property(words, (text) => {
        const [part] = parseMarkdown(text);
        expect(part?.kind === 'paragraph' ? part.lines.map(inlineText).join('') : '').toBe(
          text.trim() === '' ? '' : text,
        );
      }),
    );
  });
});

describe('an answer', () => {
  it('is shown by its blocks; what asks the bot goes under it', () => {
    const view = answerView(
      message({
        text: 'x',
        channelData: { blocks: BLOCKS, answer: { kind: 'procedure', procedure: '1.001193' } },
      }),
    );
    expect(view.pieces.map(({ type }) => type)).toEqual([
      'notice',
      'lead',
      'text',
      'list',
      'case',
      'facts',
      'actions',
      'source',
    ]);
    expect(view.prompts).toEqual([
      { title: 'Nộp ở đâu?', says: '#p/1.001193/place' },
      { title: 'Bao lâu có?', says: '#p/1.001193/time' },
    ]);
    expect(view).toMatchObject({ kind: 'procedure', procedure: '1.001193' });
  });

  it('without blocks is shown by its text; what stands there and on buttons is shown once', () => {
    const view = answerView(
      message({
        text: 'Chọn số:\n\n1. Đăng ký khai sinh tại nơi cư trú của cha hoặc mẹ\n2. Đăng ký lại khai sinh',
        suggestedActions: {
          actions: [
            back('1. Đăng ký khai sinh tại…', '#p/1'),
            back('2. Đăng ký lại…', '#p/2'),
            back('Việc khác', '#c/menu'),
          ],
        },
      }),
    );
    expect(view.pieces).toEqual([
      { type: 'markdown', parts: [{ kind: 'paragraph', lines: [[{ kind: 'text', text: 'Chọn số:' }]] }] },
      {
        type: 'choices',
        options: [
          { title: 'Đăng ký khai sinh tại nơi cư trú của cha hoặc mẹ', says: '#p/1' },
          { title: 'Đăng ký lại khai sinh', says: '#p/2' },
        ],
      },
    ]);
    expect(view.prompts).toEqual([{ title: 'Việc khác', says: '#c/menu' }]);
  });

  it('reads cards and pictures', () => {
    const card = {
      contentType: 'application/vnd.microsoft.card.hero',
      content: {
        title: 'Khai sinh',
        buttons: [
          { type: 'openUrl', title: 'Nguồn', value: 'https://a.vn' },
          { type: 'call', title: 'Gọi', value: 'tel:1022' },
          { type: 'imBack', title: 'Lệ phí', value: 'Lệ phí khai sinh' },
        ],
      },
    };
    const view = answerView(
      message({ attachments: [{ contentType: 'image/png', contentUrl: '/a.png', name: 'Dân số' }, card] }),
    );
    expect(view.pieces).toMatchObject([
      { type: 'image', url: '/a.png', alt: 'Dân số' },
      { type: 'markdown' },
      {
        type: 'actions',
        actions: [
          { kind: 'open', title: 'Nguồn', url: 'https://a.vn' },
          { kind: 'call', title: 'Gọi', phone: '1022' },
        ],
      },
    ]);
    expect(view.prompts).toEqual([{ title: 'Lệ phí', says: 'Lệ phí khai sinh' }]);
  });

  it('whatever comes, something is shown or nothing, and nothing breaks', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.string(), (blocks, answer, text) => {
        expect(() => answerView(message({ text, channelData: { blocks, answer } }))).not.toThrow();
      }),
    );
  });

  it('can be copied as text, whole, and is read out in short', () => {
    const view = answerView(message({ channelData: { blocks: BLOCKS } }));
    const text = plainText(view);
    for (const part of [
      'Cần 2 giấy tờ',
      '- Giấy chứng sinh do bệnh viện cấp (1 bản chính)',
      'Quá 60 ngày: 8.000 đồng',
      'Gọi tổng đài: 0236 1022',
      '1.001193',
    ])
      expect(text).toContain(part);
    expect(shortText(view)).toContain('Cần 2 giấy tờ');
    expect(shortText(view)).not.toContain('8.000');
    expect(shortText(answerView(message({ text: 'từ '.repeat(500) }))).length).toBeLessThanOrEqual(221);
  });
});

describe('addresses', () => {
  it.each([
    ['https://a.vn/x', 'https://a.vn/x'],
    ['/thu-tuc/1.001193', '/thu-tuc/1.001193'],
    ['tel:1022', 'tel:1022'],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['//evil.vn', undefined],
    ['/\\evil.vn', undefined],
    ['', undefined],
  ])('%j leads to %j', (url, target) => expect(safeUrl(url)).toBe(target));

  it.each([
    ['0236 1022', 'tel:02361022'],
    ['+84 236 1022', 'tel:+842361022'],
    ['113', 'tel:113'],
    ['12', undefined],
    ['gọi', undefined],
  ])('%j is dialled as %j', (phone, url) => expect(telUrl(phone)).toBe(url));
});
