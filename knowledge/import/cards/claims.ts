import { tidy } from '../../../language/text';
import { agenciesIn } from './agencies';
import { spellOutToDigits } from './numerals';

/**
 * Something exact that a text says, under a key that is the same however it is written: "amount:50000 vnd",
 * "time:3 working-day", "age:14", "percent:50", "date:2026-12-31", "law:151/2025/nđ", "token:ct01", "number:2",
 * "agency:police-commune", "free".
 */
export interface Claim {
  key: string;
  /** The words that say it. */
  said: string;
}

const N = String.raw`\d{1,3}(?:[.,]\d{3})+(?!\d)|\d+(?:[.,]\d{1,2})?(?!\d)`;
const units: Readonly<Record<string, string>> = {
  'ngày làm việc': 'working-day',
  'giờ làm việc': 'working-hour',
  ngày: 'day',
  giờ: 'hour',
  h: 'hour',
  tiếng: 'hour',
  phút: 'minute',
  tuần: 'week',
  tháng: 'month',
  năm: 'year',
};
const unit = String.raw`(ngày\s*làm\s*việc|giờ\s*làm\s*việc|ngày|giờ|h|tiếng|phút|tuần|tháng|năm)(?!\p{L})`;
const money = String.raw`(việt nam đồng|đồng|vnđ|vnd|đ|usd|đô la mỹ|đô la)(?!\p{L})`;
const thousands: Readonly<Record<string, number>> = { tỷ: 1e9, triệu: 1e6, nghìn: 1e3, ngàn: 1e3 };
const measures: Readonly<Record<string, string>> = {
  'm²': 'm2',
  m2: 'm2',
  'mét vuông': 'm2',
  'm³': 'm3',
  m3: 'm3',
  'mét khối': 'm3',
  'héc ta': 'ha',
  hecta: 'ha',
  ha: 'ha',
  mét: 'm',
  m: 'm',
  km: 'km',
  cm: 'cm',
  mm: 'mm',
  kg: 'kg',
  tấn: 'tấn',
  lít: 'lít',
  kw: 'kw',
  kva: 'kva',
  mw: 'mw',
  cv: 'cv',
  cc: 'cc',
};
const measure = Object.keys(measures)
  .sort((a, b) => b.length - a.length)
  .join('|');
const laws =
  'nghị định|thông tư(?: liên tịch)?|nghị quyết|quyết định|luật|bộ luật|pháp lệnh|chỉ thị|công văn';

type Reader = [pattern: RegExp, keys: (found: RegExpExecArray) => string[]];
/** In order: what one reader has taken, the next does not see. */
const readers: Reader[] = [
  [
    /(?:ngày\s*)?(\d{1,2})\s*(?:\/|-|\.|\s*tháng\s*)\s*(\d{1,2})\s*(?:\/|-|\.|,?\s*năm\s*)\s*(\d{4})(?!\d)/gu,
    ([, d, m, y]) => [`date:${y}-${m?.padStart(2, '0')}-${d?.padStart(2, '0')}`],
  ],
  [
    /(\d+)[a-zđ]?(?:\.\d+)?\s*\/\s*(\d{4})\s*\/\s*([\p{L}]+\d*)(?:\s*[-–]\s*[\p{L}\d-]+)?/gu,
    ([, number, year, kind]) => [`law:${Number(number)}/${year}/${kind}`],
  ],
  [
    new RegExp(String.raw`(?:${laws})\s*(?:số\s*)?(\d+)\s*/\s*(\d{4})`, 'gu'),
    ([, number, year]) => [`law:${Number(number)}/${year}`],
  ],
  [
    new RegExp(String.raw`(?:${laws})\s*số\s*(\d+)(?![\d/])`, 'gu'),
    ([, number]) => [`lawnumber:${Number(number)}`],
  ],
  [
    /(?:tháng\s*)(\d{1,2})\s*(?:\/|\s*năm\s*)\s*(\d{4})/gu,
    ([, m, y]) => [`month:${y}-${m?.padStart(2, '0')}`],
  ],
  [
    /ngày\s*(\d{1,2})\s*(?:\/|-|tháng)\s*(\d{1,2})(?![\d/])/gu,
    ([, d, m]) => [`monthday:${m?.padStart(2, '0')}-${d?.padStart(2, '0')}`],
  ],
  [
    new RegExp(String.raw`(${N})\s*(?:(tỷ|triệu|nghìn|ngàn)\s*)?${money}`, 'gu'),
    ([, number, times, currency]) => [amountKey(number, times, currency)],
  ],
  [
    new RegExp(String.raw`(${N})\s*(tỷ|triệu|nghìn|ngàn)(?!\p{L})`, 'gu'),
    ([, number, times]) => [amountKey(number, times, 'đồng')],
  ],
  [new RegExp(String.raw`(${N})\s*(?:%|phần trăm)`, 'gu'), ([, number]) => [`percent:${value(number)}`]],
  [
    new RegExp(
      String.raw`(\d{1,3})\s*(?:tuổi\s*)?(?:đến|tới|-|–|và|hoặc)\s*(?:(?:dưới|đủ|dưới đủ|hết)\s*)?(\d{1,3})\s*tuổi`,
      'gu',
    ),
    ([, a, b]) => [`age:${Number(a)}`, `age:${Number(b)}`],
  ],
  [/(\d{1,3})\s*(?:\([^)]{1,20}\)\s*)?tuổi/gu, ([, a]) => [`age:${Number(a)}`]],
  [
    /tuổi\s*(?:từ\s*)?(?:đủ\s*)?(\d{1,3})(?:\s*(?:đến|-)\s*(?:dưới\s*)?(\d{1,3}))?(?![\d/])/gu,
    ([, a, b]) => [`age:${Number(a)}`, ...(b === undefined ? [] : [`age:${Number(b)}`])],
  ],
  [
    /(?<![\d/])(\d{1,2})\s*(?:h|giờ|g|:)\s*(\d{2})(?:\s*phút)?(?![\d])/gu,
    ([, h, m]) => (m === '00' ? [`time:${Number(h)} hour`] : [`clock:${Number(h)}:${m}`]),
  ],
  [
    new RegExp(
      String.raw`(\d+(?:[.,]\d{1,2})?)\s*(?:\([^)]{1,30}\)\s*)?(?:${unit}\s*)?(?:đến|tới|-|–|và|hoặc|,|/)\s*(?:không quá\s*|tối đa\s*)?(\d+(?:[.,]\d{1,2})?)\s*(?:\([^)]{1,30}\)\s*)?${unit}`,
      'gu',
    ),
    ([, a, own, b, shared]) => [timeKey(a, own ?? shared), timeKey(b, shared)],
  ],
  [
    new RegExp(String.raw`\(?(\d+(?:[.,]\d{1,2})?)\)?\s*(?:\([^)]{1,30}\)\s*)?${unit}`, 'gu'),
    ([, a, u]) => [timeKey(a, u)],
  ],
  [
    /(\d+(?:[.,]\d+)?)\s*(?:cm|mm|m)?\s*[x×*]\s*(\d+(?:[.,]\d+)?)\s*(?:cm|mm|m)?(?![\d\p{L}])/gu,
    ([, a, b]) => [`size:${value(a)}x${value(b)}`],
  ],
  [
    new RegExp(String.raw`(${N})\s*(${measure})(?![\p{L}\d])`, 'gu'),
    ([, a, u]) => [`measure:${value(a)} ${measures[u ?? ''] ?? ''}`],
  ],
  [
    /(?:mẫu|biểu|biểu mẫu)\s*(?:đơn\s*|tờ khai\s*)?số\s*(?=[\p{L}.]{0,4}\d)([\p{L}\d][\p{L}\d./_-]*)/gu,
    ([, form]) => [`form:${compact(form ?? '')}`],
  ],
  [/phụ lục\s*(?:số\s*)?([ivxlc]+|\d+)(?![\p{L}\d])/gu, ([, number]) => [`annex:${number}`]],
  [
    /(?=[\p{L}\d./_-]*\d)(?=[\d./_-]*\p{L})[\p{L}\d][\p{L}\d./_-]*/gu,
    ([token]) => (compact(token) === '' ? [] : [`token:${compact(token)}`]),
  ],
  [new RegExp(String.raw`(?<![\d])(${N})`, 'gu'), ([, number]) => [`number:${value(number)}`]],
];

const freeOfCharge =
  /miễn (?:lệ )?phí|không mất (?:tiền|phí)|không thu (?:tiền|phí|lệ phí)|không phải (?:nộp|trả|đóng) (?:tiền|phí|lệ phí)|không tốn (?:tiền|phí)/u;

/** Every exact thing that a text says. */
export function claimsOf(given: string): Claim[] {
  let text = spellOutToDigits(lower(given));
  const claims: Claim[] = agenciesIn(text).map(({ key, said }) => ({ key: `agency:${key}`, said }));
  if (freeOfCharge.test(text)) claims.push({ key: 'free', said: freeOfCharge.exec(text)?.[0] ?? '' });
  for (const [pattern, keys] of readers) {
    text = text.replace(pattern, (...found: unknown[]) => {
      const groups = found.slice(
        0,
        found.findIndex((part) => typeof part === 'number'),
      ) as string[];
      for (const key of keys(groups as unknown as RegExpExecArray))
        claims.push({ key, said: tidy(groups[0] ?? '') });
      return ' ; ';
    });
  }
  return claims;
}

/** Lower case, with one spelling of the marks of "ủy", "hóa". */
export function lower(given: string): string {
  return tidy(given)
    .toLowerCase()
    .replace(/uỷ/g, 'ủy')
    .replace(/oá(?!\p{L})/gu, 'óa')
    .replace(/oà(?!\p{L})/gu, 'òa')
    .replace(/thuỷ/g, 'thủy');
}

/** "Mau_CT-01.docx" → "mauct01": what tells one form or code from another. */
export function compact(given: string): string {
  return given
    .replace(/\.(?:docx?|xlsx?|pdf|rar|zip|odt|rtf)$/u, '')
    .replace(/[./_-]+/gu, '')
    .replace(/^0+(?=\d)/u, '');
}

function value(given: string | undefined): number {
  const text = given ?? '';
  if (/^\d{1,3}([.,]\d{3})+$/.test(text)) return Number(text.replace(/[.,]/g, ''));
  return Number(text.replace(',', '.'));
}

function amountKey(
  number: string | undefined,
  times: string | undefined,
  currency: string | undefined,
): string {
  const amount = Math.round(value(number) * (thousands[times ?? ''] ?? 1));
  return `amount:${amount} ${/usd|đô/.test(currency ?? '') ? 'usd' : 'vnd'}`;
}

function timeKey(number: string | undefined, given: string | undefined): string {
  const name = units[(given ?? '').replace(/\s+/g, ' ')] ?? given ?? '';
  const months = name === 'year' ? value(number) * 12 : value(number);
  return name === 'year' || name === 'month' ? `time:${months} month` : `time:${value(number)} ${name}`;
}
