import { fromBot } from '../../../channels/webchat/wire';

describe('what a record says is shown as it stands there', () => {
  it.each([
    ['Điểm (c) khoản 2', 'Điểm \\(c) khoản 2'],
    ['(C), (r), (p) và (tm)', '\\(C), \\(r), \\(p) và \\(tm)'],
    ['sai số +-5', 'sai số \\+-5'],
    ['đã thoát \\(c)', 'đã thoát \\(c)'],
    ['[mục](c)', '[mục](c)'],
    ['(a), (cc) và 1+1', '(a), (cc) và 1+1'],
  ])('%s', (text, shown) => {
    const attachments = [
      { contentType: 'application/vnd.microsoft.card.hero', content: { title: text, text, buttons: [] } },
    ];
    expect(fromBot({ text, attachments })).toMatchObject({
      text: shown,
      attachments: [{ content: { title: shown, text: shown, buttons: [] } }],
    });
    expect(fromBot({ text, textFormat: 'plain' })).toMatchObject({ text });
  });
});
