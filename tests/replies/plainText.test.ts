import type { Block } from '../../replies/blocks';
import { plainText } from '../../replies/plainText';
import { buttonsOf } from '../../replies/reply';

const labels = { source: 'Nguồn', call: 'gọi' };

describe('a reply as plain text', () => {
  test.each<[string, Block[], string]>([
    [
      'the answer stands first',
      [
        { type: 'lead', text: 'Miễn phí.' },
        { type: 'text', text: 'Thêm.' },
      ],
      'Miễn phí.\n\nThêm.',
    ],
    [
      'a list is numbered when its order counts',
      [
        {
          type: 'list',
          title: 'Giấy tờ',
          ordered: true,
          items: [{ text: 'Tờ khai', note: 'mẫu CT01' }, { text: 'Ảnh' }],
        },
      ],
      'Giấy tờ:\n1. Tờ khai (mẫu CT01)\n2. Ảnh',
    ],
    [
      'labels stand before values',
      [{ type: 'facts', rows: [{ label: 'Phí', value: '10.000 đồng' }] }],
      '- Phí: 10.000 đồng',
    ],
    [
      'numbers and addresses are written out, questions are left to the buttons',
      [
        {
          type: 'actions',
          actions: [
            { kind: 'call', title: 'Gọi 113', phone: '113' },
            { kind: 'call', title: 'Công an', phone: '113' },
            { kind: 'open', title: 'Xem', url: 'https://example.org/' },
            { kind: 'ask', title: 'Lệ phí', says: '#p' },
          ],
        },
      ],
      'Gọi 113\nCông an (gọi 113)\nXem: https://example.org/',
    ],
    [
      'the source is one line',
      [
        {
          type: 'source',
          name: 'Đăng ký kết hôn',
          code: '1.000894',
          asOf: '2026-07',
          url: 'https://example.org/',
        },
      ],
      'Nguồn: Đăng ký kết hôn · 1.000894 · 07/2026 · https://example.org/',
    ],
  ])('%s', (_, blocks, text) => expect(plainText(blocks, labels)).toBe(text));
});

describe('buttons of a reply', () => {
  it('come from choices and questions, each title once, five unless more are offered to choose from', () => {
    const ask = (title: string) => ({ kind: 'ask' as const, title, says: `#${title}` });
    const blocks: Block[] = [
      { type: 'choices', options: [{ title: 'a', says: '#a' }] },
      { type: 'actions', actions: [ask('a'), ask('b'), ask('c'), ask('d'), ask('e'), ask('f')] },
    ];
    expect(buttonsOf(blocks).map(({ title }) => title)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});
