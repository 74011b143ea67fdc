import type { LocalFee } from '../../schema/localFee';
import type { PortalRow } from '../portalRow';
import { successorsOf } from '../successors';
import { facetsOfRow } from '../rowFacets';
import { claimsOf, compact, lower } from './claims';
import { numbersInWords, spellOutToDigits } from './numerals';

/** Everything exact that a source row says, as keys of claims (`claims.ts`); what a card says must be among them. */
export type Evidence = ReadonlySet<string>;

const council =
  /hội đồng nhân dân|hđnd|ủy ban nhân dân (?:cấp )?(?:tỉnh|thành phố)[^.;]{0,40}(?:quy định|quyết định|ban hành)/u;
const free =
  /miễn|không thu|không phải nộp|không mất|không quy định|không có phí|(?<!\d)0 ?(?:đồng|vnđ|vnd)/u;
const atOnce = /ngay(?!\p{L})|trong ngày|trong buổi|cùng ngày|tức thì|lập tức/u;
const grouped = /(?<![\d/.,])(\d{1,3}(?:[.,]\d{3})+)(?![.,/]?\d)/gu;
const copies = /(\d{1,2})\s*(?:\([^)]{1,12}\)\s*)?(?:bản|bộ|ảnh|tấm|chiếc|tờ|quyển|cuốn|hình|cái)(?!\p{L})/gu;
const printedFree = /^\d*\s*miễn phí(?=\s*\()/u;

/** Reads a row of the national portal as evidence. */
export function evidenceOf(row: PortalRow): Evidence {
  const keys = new Set<string>();
  const texts = textsOf(row);
  for (const text of texts) readText(text, keys);
  for (const paper of row.thanh_phan) for (const key of formsOf(paper.mau)) keys.add(key);
  for (const text of row.can_cu) readText(text, keys);
  for (const key of waysOf(row)) keys.add(key);
  const all = texts.map(lower).join(' \n ');
  const fees = row.cach_thuc.flatMap((way) => [way.phi, way.raw, way.mo_ta]).map(lower);
  const ownWords = fees.map((text) => (council.test(text) ? text.replace(printedFree, '') : text));
  if ([...ownWords, lower(row.trinh_tu)].some((text) => free.test(text))) keys.add('free');
  if (council.test(fees.join(' ; ')) || council.test(all)) keys.add('by-council');
  if (atOnce.test(all)) keys.add('at-once');
  for (const facet of facetsOfRow(row)) keys.add(`facet:${facet}`);
  return widened(keys, row.cap.map(lower));
}

/** What the city's own fees add: amounts, days, resolutions. */
export function withLocalFees(evidence: Evidence, fees: readonly LocalFee[]): Evidence {
  const keys = new Set(evidence);
  for (const fee of fees) {
    for (const amount of [fee.amount, fee.online])
      if (amount !== undefined) keys.add(amount === 'free' ? 'free' : `amount:${amount} vnd`);
    for (const day of [fee.from, fee.until]) if (day !== undefined) keys.add(`date:${day}`);
    for (const text of [fee.when, fee.resolution, fee.note, fee.source.publisher])
      if (text !== undefined) readText(text, keys);
  }
  return keys;
}

function readText(text: string, keys: Set<string>): void {
  for (const { key } of claimsOf(text)) for (const one of wider(key)) keys.add(one);
  const plain = lower(text);
  for (const [digits] of plain.matchAll(/\d+/g)) keys.add(`number:${Number(digits)}`);
  for (const [number] of plain.matchAll(/\d+[.,]\d{1,2}(?!\d)/g))
    keys.add(`number:${Number(number.replace(',', '.'))}`);
  for (const [, number = ''] of plain.matchAll(grouped)) {
    const value = Number(number.replace(/[.,]/g, ''));
    keys.add(`number:${value}`);
    keys.add(`amount:${value} vnd`);
  }
  for (const value of numbersInWords(plain)) keys.add(`number:${value}`);
  for (const [token] of plain.matchAll(/(?=[\p{L}\d./_-]*\d)[\p{L}\d][\p{L}\d./_-]*/gu))
    if (/\p{L}/u.test(token))
      for (const part of [token, ...token.split(/[./_-]+/u)])
        if (/\d/.test(part)) keys.add(`token:${compact(part)}`);
  for (const [, count] of spellOutToDigits(plain).matchAll(copies)) keys.add(`copies:${Number(count)}`);
}

/** A fuller statement holds the shorter ones: a law with its kind the law without, a date its month. */
function wider(key: string): string[] {
  const law = /^law:(\d+)\/(\d{4})\/?/.exec(key);
  if (law) return [key, `law:${law[1]}/${law[2]}`, `lawnumber:${law[1]}`];
  const date = /^date:(\d{4}-\d{2})-(\d{2})/.exec(key);
  if (date) return [key, `month:${date[1]}`, `monthday:${(date[1] ?? '').slice(5)}-${date[2]}`];
  const time = /^time:(\d+) hour$/.exec(key);
  if (time) return [key, `clock:${time[1]}:00`];
  const form = /^form:(.+)$/.exec(key);
  if (form) return [key, `token:${form[1]}`];
  const leveled = /^agency:(police|committee)-/.exec(key);
  return leveled ? [key, `agency:${leveled[1]}`] : [key];
}

function formsOf(attached: string): string[] {
  const plain = lower(attached);
  return [...plain.matchAll(/[\p{L}\d./-]*\d[\p{L}\d./-]*/gu)].flatMap(([token]) => {
    const whole = compact(token);
    const bare = whole.replace(/^\p{L}+(?=\d)/u, '').replace(/^0+(?=\d)/u, '');
    return [`form:${whole}`, `token:${whole}`, `form:${bare}`];
  });
}

function waysOf(row: PortalRow): string[] {
  const said = row.cach_thuc.map((way) => lower(way.hinh_thuc)).join(' ');
  return [
    ...(said.includes('trực tuyến') ? ['way:online', 'agency:portal'] : []),
    ...(said.includes('trực tiếp') ? ['way:in-person'] : []),
    ...(said.includes('bưu chính') ? ['way:post'] : []),
  ];
}

/** Bodies under the level that the row stands for, and their successors. */
function widened(keys: Set<string>, given: readonly string[]): Evidence {
  const levels = [
    ...(given.some((level) => /xã|phường/u.test(level)) ? ['commune'] : []),
    ...(given.some((level) => /tỉnh|thành phố/u.test(level)) ? ['province'] : []),
  ];
  for (const body of ['police', 'committee'])
    if (keys.has(`agency:${body}`)) for (const level of levels) keys.add(`agency:${body}-${level}`);
  for (const key of [...keys])
    if (key.startsWith('agency:'))
      for (const successor of successorsOf(key.slice('agency:'.length))) keys.add(`agency:${successor}`);
  return keys;
}

function textsOf(row: PortalRow): string[] {
  return [
    row.ten,
    row.linh_vuc,
    row.doi_tuong,
    row.co_quan_thuc_hien,
    row.co_quan_tham_quyen,
    row.dia_chi,
    row.so_quyet_dinh,
    row.trinh_tu,
    row.yeu_cau,
    row.can_cu_raw,
    ...row.ket_qua,
    ...row.cach_thuc.flatMap((way) => [`${way.thoi_han} ; ${way.mo_ta}`, way.phi, way.raw]),
    ...row.thanh_phan.flatMap((paper) => [paper.truong_hop, paper.giay_to, paper.so_luong]),
  ];
}
