import type { Card } from '../../schema/card';
import { textsOfCard } from './cardTexts';
import { claimsOf, lower } from './claims';
import type { CardProblem } from './problem';

/** What a row says at length. */
export interface RowTexts {
  conditions: string;
  steps: string;
}

const exact = /^(?:amount|time|age|percent|measure|size):/;
const duration = String.raw`\d{1,3}\s*(?:\([^)]{1,20}\)\s*)?(?:ngày làm việc|ngày|giờ|tháng|năm)(?!\p{L})`;
/** "Trong thời hạn 30 ngày kể từ ngày …, chủ xe phải nộp …": the term, and what follows it in the sentence. */
const term = new RegExp(
  String.raw`(?:trong (?:thời hạn|vòng|thời gian)|chậm nhất(?: là| sau| trước)?|(?:trước )?ít nhất|tối thiểu|không quá|trước)\s+(${duration})([^.;]{0,260})`,
  'giu',
);
const applicant =
  /^(?:thì\s+)?(?:người|các tổ chức|tổ chức|cá nhân|doanh nghiệp|cơ sở|chủ|thương nhân|công dân|hộ|cha|mẹ|gia đình|nhà đầu tư|thân nhân|học sinh|sinh viên|hợp tác xã|thí sinh|bên)(?!\p{L})[^,]{0,120}?(?:phải|có trách nhiệm|nộp|gửi|thông báo|khai|đăng ký|báo|bổ sung|hoàn thiện|giải trình|nhận)(?!\p{L})/iu;
/** Whoever works on the file, as the subject of a clause. */
const office =
  /^(?:thì\s+)?(?:sở|cơ quan|ủy ban|chủ tịch|chi cục|cục|tổng cục|bộ|công an|phòng|hội đồng|trung tâm|văn phòng|cán bộ|bảo hiểm xã hội|thủ trưởng|giám đốc|người (?:có thẩm quyền|đứng đầu|giải quyết|tiếp nhận|được giao)|tổ chức (?:bảo hiểm|giám định|thẩm định|đăng ký)|cơ sở (?:khám|đào tạo|giáo dục|nông nghiệp)|hướng dẫn|thông báo|đề nghị)(?!\p{L})/iu;

/**
 * What the row says exactly and the card tells nowhere: numbers of the conditions, and terms that the applicant has to
 * keep. Hints for whoever reads the card, no faults: some of it is for officials, some is told by a rule's name.
 */
export function leftOut(card: Card, row: RowTexts): CardProblem[] {
  const said = numbersSaid(card);
  const told = (key: string): boolean => said.has(numberOf(key));
  const conditions = unique(
    claimsOf(row.conditions)
      .filter(({ key }) => exact.test(key) && !told(key))
      .map((claim) => claim.said),
  ).map((what) => ({ path: 'conditions', what: `the row's conditions say "${what}"` }));
  const terms = unique(
    termsOfApplicant(row.steps)
      .filter(({ days }) => claimsOf(days).some(({ key }) => exact.test(key) && !told(key)))
      .map(({ sentence }) => sentence),
  ).map((what) => ({ path: 'steps', what: `a term of the applicant: "${what}"` }));
  return [...conditions, ...terms];
}

/** Terms that whoever applies has to keep, with their sentence from the term on. */
export function termsOfApplicant(steps: string): { days: string; sentence: string }[] {
  return [...lower(steps).matchAll(term)].flatMap((found) => {
    const [sentence, days = '', rest = ''] = found;
    const clauses = rest.split(/,\s*/u).slice(1);
    // The first subject behind the term is whose term it is.
    const subject = clauses.find((clause) => office.test(clause) || applicant.test(clause));
    return subject !== undefined && !office.test(subject) ? [{ days, sentence: sentence.slice(0, 160) }] : [];
  });
}

function numbersSaid(card: Card): ReadonlySet<string> {
  const keys = textsOfCard(card).flatMap(({ text }) => claimsOf(text).map(({ key }) => numberOf(key)));
  if (card.kind === 'short') return new Set(keys);
  const figures = card.cases.flatMap(({ fee, time }) => [
    ...fee.map(({ amount }) => String(amount)),
    ...time.flatMap(({ value, max, unit }) =>
      [value, max].map((one) => String((one ?? 0) * (unit === 'year' ? 12 : 1))),
    ),
  ]);
  return new Set([...keys, ...figures]);
}

function numberOf(key: string): string {
  return /:([\d.x]+)/.exec(key)?.[1] ?? '';
}

function unique(given: readonly string[]): string[] {
  return [...new Set(given)];
}
