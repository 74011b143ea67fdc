import { alternatives, partsOf } from '../../language/alternatives';

describe('Phrases with alternatives', () => {
  it.each([
    ['dân số', ['dân số']],
    ['(xe buýt|bus) + vé', ['xe buýt + vé', 'bus + vé']],
    ['sau (khi |)nhập (tỉnh|)', ['sau khi nhập tỉnh', 'sau khi nhập', 'sau nhập tỉnh', 'sau nhập']],
  ])('"%s" is written out', (phrase, written) => {
    expect(alternatives(phrase)).toEqual(written);
  });
});

describe('The parts of a phrase with alternatives', () => {
  it.each([
    ['dân số', [['dân số']]],
    [
      '(xe buýt|bus) (giá vé|tiền)',
      [
        ['xe buýt', 'bus'],
        ['giá vé', 'tiền'],
      ],
    ],
    ['sau (khi|) nhập', [['sau'], ['khi', ''], ['nhập']]],
    ['(ạ|) ( )', [['ạ', '']]],
    // Less than a word is an alternative.
    ['sau (khi |)nhập', null],
    ['ch(ào|ao) em', null],
  ])('"%s"', (phrase, parts) => expect(partsOf(phrase)).toEqual(parts));
});
