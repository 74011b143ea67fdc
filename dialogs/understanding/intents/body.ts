import { bodyBook } from '../../../knowledge/offices/bodyBook';
import { officeBook } from '../../../knowledge/offices/officeBook';
import { resolve } from '../../../knowledge/offices/resolve';
import { type OfficeFound, resolveOffice, unitRoles } from '../../../knowledge/offices/resolveOffice';
import { type Group, groupsIn, kindsIn, officeWords } from '../../../knowledge/offices/words';
import type { Body, OfficeRole } from '../../../knowledge/schema/body';
import type { Office } from '../../../knowledge/schema/office';
import { outside } from '../../../language/phraseMatcher';

/** A question where an office beside the committees is, or how to reach it. */
export type BodyIntent = { kind: 'body'; confidence: number } & (
  | { asks: 'found'; role: OfficeRole; found: OfficeFound; ward?: Office; particular?: 'phone' | 'hours' }
  /** "Công an phường ở đâu", without saying of which. */
  | { asks: 'which'; role: OfficeRole }
  /** "Liệt kê các phường". */
  | { asks: 'list'; offices: readonly Office[] }
);

const particulars = ['phone', 'hours'] as const;
/** "Địa chỉ", "số điện thoại", "giờ đổi tên gì". */
const asking: readonly Group[] = ['where', ...particulars, 'successor'];
const explaining: readonly Group[] = [...asking, 'mine', 'filler', 'before', 'old', 'office'];
/** Words left over: what one wants to do there may be said in passing ("… làm căn cước thì tới đâu"). */
const MAX_LEFT_ASKED = 3;
const SURE = 0.96;
const LESS_PER_WORD = 0.1;
const MAX_WORDS = 20;

const list =
  /(?:liệt kê|liet ke|danh sách|danh sach|kể tên|ke ten|những|nhung|các|cac|tất cả|tat ca|\bds\b).{0,20}(?:phường|phuong|xã|xa)(?!\p{L})/iu;
const listed =
  /(?:liệt kê|liet ke|danh sách|danh sach|kể tên|ke ten|\bds\b|(?:có|co) (?:những|nhung) (?:phường|phuong|xã|xa) nào|(?:có|co) (?:những|nhung) (?:phường|phuong|xa) nao|list of wards)/iu;

/** @returns null when no such office is asked for */
export function understandBody(
  text: string,
  bodies: readonly Body[],
  offices: readonly Office[],
): BodyIntent | null {
  const words = officeWords(text);
  if (words.length > MAX_WORDS) return null;
  const units = officeBook(offices).find(words);
  const said = groupsIn(words);
  const mention = bodyBook(bodies).find(words);
  if (!mention) {
    const all = list.test(text) && listed.test(text) && units.length === 0;
    return all ? { kind: 'body', confidence: SURE, asks: 'list', offices } : null;
  }
  const asks = said.some(
    ({ value, from, to }) =>
      (asking.includes(value) && (from >= mention.to || (from < mention.from && value !== 'successor'))) ||
      // "Trụ sở BHXH": the house, where its name alone could be a matter.
      (value === 'office' && to === mention.from),
  );
  const known = [
    mention,
    ...units,
    ...kindsIn(words),
    ...said.filter(({ value }) => explaining.includes(value)),
  ];
  const left = outside(words, known).length;
  if (left > (asks ? MAX_LEFT_ASKED : 0)) return null;
  if (!asks && mention.to - mention.from < 2) return null;
  // The word for the kind may be part of both: "công an phường Hải Châu".
  const [unit] = units.filter(({ nameFrom, to }) => nameFrom >= mention.to || to <= mention.from);
  const resolved = unit ? resolve(unit, false) : null;
  const ward = resolved?.offices.length === 1 ? resolved.offices[0] : undefined;
  const confidence = Number((SURE - left * LESS_PER_WORD).toFixed(2));
  const found = mention.body
    ? (resolveOffice(mention.role, ward, [mention.body]) ?? ({ kind: 'body', body: mention.body } as const))
    : resolveOffice(mention.role, ward, bodies);
  const particular = particulars.find((group) => said.some(({ value }) => value === group));
  if (found)
    return {
      kind: 'body',
      confidence,
      asks: 'found',
      role: mention.role,
      found,
      ...(ward ? { ward } : {}),
      ...(particular ? { particular } : {}),
    };
  return (asks || said.some(({ value }) => value === 'mine')) && unitRoles[mention.role]
    ? { kind: 'body', confidence, asks: 'which', role: mention.role }
    : null;
}
