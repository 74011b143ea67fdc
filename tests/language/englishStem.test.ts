import fc from 'fast-check';
import { englishStem } from '../../language/englishStem';

describe('The stem of an English word', () => {
  it.each([
    ['wrists', 'wrist'],
    ['slapped', 'slaps'],
    ['slapping', 'slap'],
    ['babies', 'baby'],
    ['tried', 'try'],
    ['strangled', 'strangle'],
    ['choking', 'choke'],
    ['kisses', 'kiss'],
    ['beaches', 'beach'],
    ['bleeds', 'bleeding'],
  ])('is the same for "%s" and "%s"', (one, other) => {
    expect(englishStem(one)).toBe(englishStem(other));
  });

  it.each([
    ['string', 'stress'],
    ['need', 'nee'],
    ['bus', 'bu'],
    ['virus', 'viru'],
    ['thing', 'the'],
  ])('keeps "%s" and "%s" apart', (one, other) => {
    expect(englishStem(one)).not.toBe(englishStem(other));
  });

  it('is found of whatever is typed, in no more letters', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        expect(englishStem(text).length).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
