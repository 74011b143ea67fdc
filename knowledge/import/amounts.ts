import { tidy } from '../../language/text';

export interface Amount {
  /** In whole units of `currency`. */
  amount: number;
  currency: 'VND' | 'USD';
}

const number = String.raw`\d{1,3}(?:[.,]\d{3})+|\d+(?:[.,]\d{1,2})?`;
const unit = String.raw`(?:(tỷ|triệu|nghìn|ngàn)\s*)?(đồng|vnđ|vnd|việt nam đồng|đ|usd|đô la mỹ)(?!\p{L})`;
const priced = new RegExp(String.raw`(?<![\d/.,])(${number})\s*${unit}`, 'giu');
/** "100.000/lần", "5.500.000 (VNĐ)": in a text on fees, a number in groups of three is money though the word is left out. */
const grouped =
  /(?<![\d/.,])(\d{1,3}(?:[.,]\d{3})+)(?![.,/]?\d)(?!\s*(?:đồng|vnđ|vnd|đ|usd|kg|m2|m3|tấn|gt|cv|kw|ha)(?!\p{L}))/gu;
/** "giá trị dưới 2,1 tỷ đồng": what is weighed, not what is paid. */
const threshold =
  /(?:dưới|trên|từ|đến|giá trị|vốn|thu nhập|doanh thu|bồi thường|phạt)(?:\s+(?:là|từ|trên|dưới|đến|tối thiểu))*\s*$/u;
const times: Readonly<Record<string, number>> = {
  tỷ: 1e9,
  triệu: 1e6,
  tr: 1e6,
  nghìn: 1e3,
  ngàn: 1e3,
  k: 1e3,
};

/** "1.200.000", "1,200,000" or "1200" → 1200000, 1200000, 1200; with decimals ("2,5") → 2.5. */
export function readNumber(given: string): number | undefined {
  if (/^\d{1,3}([.,]\d{3})+$/.test(given)) return Number(given.replace(/[.,]/g, ''));
  return /^\d+([.,]\d{1,2})?$/.test(given) ? Number(given.replace(',', '.')) : undefined;
}

/** 1.5 and "triệu" → 1500000; without such a word the number as it is. */
export function inWhole(number: number, scale = ''): number {
  const by = times[scale.toLowerCase()];
  return by === undefined ? number : Math.round(number * by);
}

/** An amount with its place in the tidied text. */
export interface PlacedAmount extends Amount {
  at: number;
  end: number;
}

/** Every amount of money that a tidied text names, in order, with its place. */
export function locateAmounts(tidied: string): PlacedAmount[] {
  const kept = tidied.toLowerCase();
  const found = [...kept.matchAll(priced)]
    .filter((match) => !threshold.test(kept.slice(0, match.index)))
    .map((match) => ({
      at: match.index,
      end: match.index + match[0].length,
      amount: inWhole(readNumber(match[1] ?? '') ?? 0, match[2]),
      currency: /usd|mỹ/.test(match[3] ?? '') ? ('USD' as const) : ('VND' as const),
    }));
  const pieces = [...kept.matchAll(grouped)].map((match) => ({
    at: match.index,
    end: match.index + match[0].length,
    amount: readNumber(match[1] ?? '') ?? 0,
    currency: 'VND' as const,
  }));
  return [...found, ...pieces].sort((a, b) => a.at - b.at);
}

/** Every amount of money that a text names, in order: "50.000 đồng/lần", "01 triệu đồng", "10 USD". */
export function findAmounts(text: string): Amount[] {
  return locateAmounts(tidy(text)).map(({ amount, currency }) => ({ amount, currency }));
}

/** The one amount that a text names, however often; undefined where it names none or several. */
export function soleAmount(text: string): Amount | undefined {
  const [first, ...others] = findAmounts(text);
  return first && others.every((other) => sameAmount(first, other)) ? first : undefined;
}

export function sameAmount(a: Amount, b: Amount): boolean {
  return a.amount === b.amount && a.currency === b.currency;
}
