import en from './en.json';
import vi from './vi.json';

export type Text = typeof vi;
export type Language = 'vi' | 'en';

export const texts: Record<Language, Text> = { vi, en };

/** Puts a number into a text. */
export function filled(text: string, n: number): string {
  return text.replace('{n}', String(n));
}
