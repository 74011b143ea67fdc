import { alternatives } from '../../language/alternatives';

describe('Phrases with alternatives', () => {
  it.each([
    ['dân số', ['dân số']],
    ['(xe buýt|bus) + vé', ['xe buýt + vé', 'bus + vé']],
    ['sau (khi |)nhập (tỉnh|)', ['sau khi nhập tỉnh', 'sau khi nhập', 'sau nhập tỉnh', 'sau nhập']],
  ])('"%s" is written out', (phrase, written) => {
    expect(alternatives(phrase)).toEqual(written);
  });
});
