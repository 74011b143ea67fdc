import { fold, tidy } from '../../../language/text';
import type { FeeLine } from '../../schema/procedure';
import { readLegalNumber } from '../legalNumber';
import { shortened, unwrapped, withoutLegalTail } from './clauses';

export const council =
  /hoi dong nhan dan|hdnd|(uy ban nhan dan|ubnd) (cap )?(tinh|thanh pho).{0,20}(quy dinh|quyet dinh|ban hanh)/;
export const nothing =
  /^(?:mien (?:le )?phi|mien thu|khong thu|khong phai nop|khong quy dinh|khong co|khong duoc quy dinh|khong$|khong dong|chua co|chua thu|khong mat)/;
export const exempts = /(?:mien|khong thu|khong phai nop|duoc mien) ?(?:le phi|phi|thu)?/;
export const online =
  /nộp[^,;]*(?:trực tuyến|qua mạng|mạng điện tử)|(?:hình thức|bằng hình thức) trực tuyến/iu;
export const LEAST = 1000;
/** Who pays nothing is told whole: a list that is cut misleads. */
export const EXEMPT_LENGTH = 400;
/** "Không thu lệ phí" frees everybody; a longer sentence frees somebody. */
export const WHOLLY_FREE_LENGTH = 60;
const measure = String.raw`[\p{L}][\p{L}-]*(?:\s(?!(?:kể|từ|trên|cho|áp|đối|trường|nếu|theo|và|hoặc|khi|với|đến|bao|không|là)(?!\p{L}))[\p{Ll}]+){0,3}`;
const per = new RegExp(
  String.raw`(?:đồng|vnđ|vnd|đ|usd|[.,]\d{3})\s*\/\s*(?:\d{1,2}\s*)?(${measure}(?:\s*\/\s*${measure})?)`,
  'iu',
);
export const perBare = new RegExp(String.raw`^\/\s*(${measure})`, 'u');
const rule =
  /(?:Thông tư|Nghị định|Nghị quyết|Quyết định|Luật)[^;.]*?(\d{1,4}(?:\.\d+)?\/\d{4}\/[A-ZĐ][\p{L}\d-]*)/u;

const period =
  /(?:áp dụng\s+)?(?:mức[^,;]{0,30}\s)?(?:từ\s+)?(?:kể\s+)?từ\s+(?:ngày\s*)?\d{1,2}\s*(?:[/-]|tháng).*$/iu;
const money =
  /\d[\d.,]*\s*(?:(?:tỷ|triệu|nghìn|ngàn)\s*)?(?:đồng|vnđ|vnd|việt nam đồng|đ|usd)(?!\p{L})|\d{1,3}(?:[.,]\d{3})+/giu;
const noLabel =
  /^(?:(?:mức|thu|lệ phí|phí|là|đồng|hồ sơ|lần|thẻ|theo|tại|của|quy định|áp dụng|số tiền|cụ thể|như sau|đối với|các|trường hợp|khi|nộp|bằng|thực hiện|và|hoặc|với|được|cho|mỗi)\s*)*$/iu;

/** What an amount is for, from the words around it: "Cấp lại: 30.000 đồng/lần" → "Cấp lại". */
export function labelOf(clause: string): string | undefined {
  const bare = withoutLegalTail(
    clause
      .replace(money, ' \u0001')
      .replace(new RegExp(String.raw`\u0001\s*(?:\/\s*(?:\d{1,2}\s*)?${measure}\s*)*`, 'gu'), ' ')
      .replace(period, ' '),
  );
  const kept = unwrapped(
    bare
      .replace(
        /\s*(?:mức (?:thu|phí|lệ phí)|đối với (?:các )?trường hợp|là|thu|nộp|lệ phí là)\s*:?\s*$/iu,
        '',
      )
      .replace(/\(\s*\)/g, ''),
  );
  return kept.length < 3 || noLabel.test(kept) ? undefined : shortened(kept);
}

/** Who pays nothing: "Miễn lệ phí cho người thuộc hộ nghèo" → "người thuộc hộ nghèo". */
export function exempted(clause: string): string | undefined {
  const found =
    /(?:miễn|không thu)\s*(?:lệ phí|phí|thu)?\s*(?:[\p{L}\s]{0,40}?)(?:cho|đối với|với)\s+(.+)$/iu.exec(
      clause,
    )?.[1];
  return found === undefined ? undefined : shortened(withoutLegalTail(found), EXEMPT_LENGTH);
}

export function perOf(clause: string): { per?: string } {
  const found = (per.exec(clause) ?? perBare.exec(clause))?.[1];
  const unit = found === undefined ? '' : tidy(found);
  return unit === '' ? {} : { per: unit };
}

export function lawOf(clause: string): { law?: string } {
  const number = rule.exec(clause)?.[1];
  const law = number === undefined ? undefined : readLegalNumber(number);
  return law === undefined ? {} : { law };
}

/** A case that only repeats what the procedure is tells nothing apart. */
export function withoutNameAsCase<T extends FeeLine>(line: T, name: string): T {
  const { when, ...rest } = line;
  if (when === undefined) return line;
  const said = fold(when).replace(/^(?:le phi|phi|muc thu|muc le phi|thu)\s+/, '');
  return fold(name).includes(said) ? (rest as T) : line;
}
