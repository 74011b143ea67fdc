/** Colours as `#rrggbb`, and how well they can be told apart (WCAG 2.2, relative luminance and contrast ratio). */
export type Color = `#${string}`;

export const HEX_COLOR = /^#[0-9a-f]{6}$/i;

/** 1 (the same) to 21 (black on white). */
export function contrast(a: Color, b: Color): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((one, other) => other - one) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** A colour as it is, or as much lighter as it must be to be read on `background`. */
export function lightenedFor(color: Color, background: Color, ratio: number): Color {
  for (let share = 0; share < 1; share += 0.05) {
    const lighter = mixed(color, '#ffffff', share);
    if (contrast(lighter, background) >= ratio) return lighter;
  }
  return '#ffffff';
}

/** `share` of the second colour, the rest of the first. */
export function mixed(first: Color, second: Color, share: number): Color {
  const [a, b] = [channels(first), channels(second)];
  return `#${a
    .map((value, i) => Math.round(value + ((b[i] ?? value) - value) * share))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`;
}

function luminance(color: Color): number {
  const [red = 0, green = 0, blue = 0] = channels(color)
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(color: Color): number[] {
  return [1, 3, 5].map((from) => Number.parseInt(color.slice(from, from + 2), 16));
}
