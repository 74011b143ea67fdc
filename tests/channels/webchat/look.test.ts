import fc from 'fast-check';
import { z } from 'zod';
import { type Color, contrast, lightenedFor, mixed } from '../../../channels/webchat/look/color';
import { lookSettings, lookStyle, usualLook } from '../../../channels/webchat/look/look';

const Look = z.object(lookSettings);
const color = fc.stringMatching(/^#[0-9a-f]{6}$/) as fc.Arbitrary<Color>;

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.48],
    ['#0000ff', '#ffffff', 8.59],
  ] as const)('of %s and %s is %d', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 1);
    expect(contrast(other, one)).toBe(contrast(one, other));
  });

  it('a colour is made light enough for any dark ground', () => {
    fc.assert(
      fc.property(color, (given) => {
        expect(contrast(lightenedFor(given, '#1a232c', 7), '#1a232c')).toBeGreaterThanOrEqual(7);
      }),
    );
    expect(mixed('#000000', '#ffffff', 0.5)).toBe('#808080');
  });
});

describe('a city’s look', () => {
  it('is complete when nothing is said', () => {
    expect(Look.parse({})).toMatchObject({ WEBCHAT_COLOR: usualLook.color });
  });

  it.each([
    ['WEBCHAT_COLOR', '#ffcc00', 'too light'],
    ['WEBCHAT_COLOR', 'blue', 'must be a colour'],
    ['WEBCHAT_COLOR', '#0b4f8a;}', 'must be a colour'],
    ['WEBCHAT_EMBLEM', 'nowhere.svg', 'not there'],
    ['WEBCHAT_EMBLEM', 'package.json', 'ends in'],
  ])('%s=%s is refused: %s', (name, value, reason) => {
    const { error } = Look.safeParse({ [name]: value });
    expect(error?.issues.map(({ message }) => message).join()).toContain(reason);
  });

  it('is a style with one colour for light ground and one for the dark', () => {
    expect(lookStyle(usualLook)).toMatch(
      /^:root\{--brand:#0b4f8a;.*prefers-color-scheme:dark.*--brand-ink:#[0-9a-f]{6}/,
    );
  });
});
