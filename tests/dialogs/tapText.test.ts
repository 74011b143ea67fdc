import fc from 'fast-check';
import { commandTapText, procedureTapText, readTap } from '../../dialogs/tapText';
import { facets } from '../../knowledge/schema/procedure';

const code = fc
  .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 999_999 }))
  .map(([first, rest]) => `${first}.${String(rest).padStart(6, '0')}`);

describe('the text behind a button', () => {
  it('of a procedure is read as it was written', () => {
    fc.assert(
      fc.property(code, fc.constantFrom(...facets), fc.integer({ min: 1, max: 999 }), (of, facet, page) => {
        expect(readTap(procedureTapText(of, facet, page))).toEqual({
          kind: 'procedure',
          code: of,
          facet,
          page,
        });
      }),
    );
  });

  it('of a command is read as it was written', () => {
    expect(readTap(commandTapText('menu'))).toEqual({ kind: 'command', command: 'menu' });
  });

  it.each([
    ['a page of naught is the first', '#p/1.001193/fee/0', { page: 1 }],
    ['spaces around do no harm', '  #p/1.001193/fee ', { page: 1 }],
  ])('%s', (_what, text, expected) => {
    expect(readTap(text)).toMatchObject({ kind: 'procedure', code: '1.001193', facet: 'fee', ...expected });
  });

  it.each([
    '',
    'đăng ký khai sinh',
    '1.001193',
    '#p/1.001193',
    '#p/1.001193/price',
    '#p/1.001193/constructor',
    '#p/1.1193/fee',
    '#p/1.001193/fee/1000',
    '#p/1.001193/fee/-1',
    'x #p/1.001193/fee',
    '#c/',
    '#c/menu now',
    '#x/menu',
  ])('"%s" is no tap', (text) => {
    expect(readTap(text)).toBeNull();
  });
});
