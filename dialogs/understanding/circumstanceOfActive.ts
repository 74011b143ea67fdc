import type { Facet } from '../../knowledge/schema/procedure';
import type { Family } from '../../knowledge/families';
import { asksYesNo } from './entities/yesNo';
import type { Intent } from './intent';
import { answerOnActive, type TurnAnalysis } from './turnAnalysis';

/** "200k hả": a sum of money asks for the fee. */
const namesSum =
  /(?<![\p{L}\d])\d[\d.,]*\s*(?:k|đ|đồng|dong|nghìn|ngàn|ngan|nghin|trăm|tram|triệu|trieu|tr)(?!\p{L})/iu;

/** "Lương mỗi tháng 2 triệu" tells what somebody earns. */
const tellsIncome =
  /(?<!\p{L})(?:lương|luong|thu nhập|thu nhap|kiếm được|mỗi tháng|một tháng|vay|nợ|giá)(?!\p{L})/iu;

/** "Ai lãnh", "giữ hay nộp" ask something of their own, and not the part before. */
const asksElse = /(?<!\p{L})(?:ai|gì|gi|nào|nao|hay)(?!\p{L})/iu;

/** "Nộp xã hay thành phố": which of two places. */
const places =
  'xã|phường|thành phố|tỉnh|huyện|quận|sở|công an|quê|thôn|chỗ|nơi|công ty|bảo hiểm|cơ quan|đơn vị|trường|trung tâm';
const whichPlace = new RegExp(
  String.raw`(?<!\p{L})(?:nộp|làm|gửi|ra|lên|đi|ở)\s.{0,20}?(?:${places})(?!\p{L}).{0,20}?(?<!\p{L})hay(?!\p{L}).{0,20}?(?:${places})`,
  'iu',
);
/** "75 tuổi trở lên hả" asks whether it is so. */
export const confirms = /(?<!\p{L})(?:hả|hở|há|ha|à|phải không|đúng không)\s*[?.!]*$/iu;

/** Parts that were answered by a sentence: of another circumstance they are not told again. */
const decided: readonly Facet[] = ['conditions', 'online', 'legal'];

/** A circumstance told of the procedure in hand: the part asked now or before, or, of none, what decides it. */
export function circumstanceOfActive(heard: TurnAnalysis, active: Family, confidence: number): Intent {
  const asked = partAsked(heard);
  if (asked.length > 0) return answerOnActive({ ...heard, facets: asked }, active, confidence);
  const { text, memory } = heard;
  const before = asksElse.test(text) ? [] : memory.facets.filter((facet) => !decided.includes(facet));
  return asAside(answerOnActive({ ...heard, facets: before }, active, confidence));
}

/** The parts that a message asks for by itself; none where it only tells something. */
function partAsked({ text, facets }: TurnAnalysis): Facet[] {
  const particular = facets.filter((facet) => facet !== 'overview');
  if (particular.length > 0) return particular;
  if (namesSum.test(text) && !tellsIncome.test(text)) return ['fee'];
  if (whichPlace.test(text)) return ['place'];
  return asksYesNo(text) || confirms.test(text) ? ['conditions'] : [];
}

/** An answer that tells what decides what was told, and not the whole again. */
export function asAside(answer: Intent): Intent {
  return answer.kind === 'answer'
    ? { ...answer, targets: answer.targets.map((target) => ({ ...target, aside: true as const })) }
    : answer;
}
