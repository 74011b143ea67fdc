const numbers = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3 });

/** "1.250.000", "0,5": as Vietnamese readers write numbers. */
export function numberText(value: number): string {
  return numbers.format(value);
}

/** "2026-07" → "07/2026", "2026-07-01" → "01/07/2026". */
export function dateText(asOf: string): string {
  return asOf.split('-').reverse().join('/');
}

/** First letter as a capital; the rest stays. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** At most so many characters, cut between words. */
export function short(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2)).trimEnd()}…`;
}

/** What people call it in short: official names without their "Thủ tục". */
export function nameText(name: string): string {
  return capital(name.replace(/^\s*thủ tục\s*:?\s*/iu, '').replace(/[\s.]+$/, ''));
}
