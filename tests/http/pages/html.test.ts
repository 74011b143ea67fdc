import fc from 'fast-check';
import { escaped, html, jsonForScript, webAddress } from '../../../http/pages/html';

describe('markup', () => {
  it('escapes what is put into it, and takes markup as it is', () => {
    expect(html`<p title="${'"'}">${'<b>'}${html`<i>${'&'}</i>`}${['a', 1]}${false}${null}</p>`.text).toBe(
      '<p title="&quot;">&lt;b&gt;<i>&amp;</i>a1</p>',
    );
  });

  it('never lets text open an element or leave an attribute', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(escaped(text)).not.toMatch(/[<>"']/)));
  });

  it('never ends a script element early', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(jsonForScript({ text }).text).not.toContain('<')));
  });

  test.each([
    ['https://dichvucong.gov.vn/a', true],
    ['/thu-tuc/1.000894', true],
    ['//evil.example/', false],
    ['javascript:alert(1)', false],
    [' java\nscript:alert(1)', false],
    ['data:text/html,x', false],
  ])('%s as an address', (url, isAllowed) => expect(webAddress(url) !== undefined).toBe(isAllowed));
});
