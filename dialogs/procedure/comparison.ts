import { fold } from '../../language/text';
import { say } from '../text/say';
import { contentWords } from './contentWords';
import measures from './data/measures.json';
import {
  inDigits,
  isComparable,
  isSame,
  isTooNear,
  isUnit,
  type Measure,
  measuresIn,
  unitPattern,
} from './measure';
import { sentence, small } from './values';

const bound = new RegExp(String.raw`(?:^|[^a-z])(?:${measures.bounds.map(fold).join('|')}) (?:du )?\d`);

const within = new RegExp(
  String.raw`(?<![a-z])(?:${measures.within.map(fold).join('|')}) \d{1,3} (?:${unitPattern})(?![a-z\d])`,
  'g',
);

/** "Từ đủ 9 tháng trong 24 tháng trước khi nghỉ" asks for nine: the time within which they count is no bound. */
function withoutTimeWithin(told: string): string {
  const plain = fold(told);
  const rest = plain.replace(within, ' ');
  return bound.test(rest) ? rest : plain;
}

/** How a number compares with a bound. */
type Relation = 'less' | 'more' | 'equal';

export interface Comparison {
  than: Relation;
  said: string;
  /** The sentence, and the clause of it, that has the bound. */
  text: string;
  clause: string;
}

const over = new RegExp(String.raw`(?:^|[^a-z])(?:${measures.over.map(fold).join('|')}) \d`);

/** "Quá 3 tháng" is more than three. */
function isOver(question: string): boolean {
  return over.test(inDigits(question));
}

/** What a question counts, each kind once: "làm 10 tháng, đóng đủ 10 tháng" says one thing twice; a kind with two numbers is left out. */
function saidOnce(question: string): Measure[] {
  const all = measuresIn(question);
  return all.filter(
    (one, i) =>
      all.every((other) => !isComparable(one, other) || isSame(one, other)) &&
      all.findIndex((other) => isSame(one, other)) === i,
  );
}

/**
 * How what a question counts compares with the bounds that sentences name: of each kind with the one clause that has such a
 * bound, or with that one of several that speaks of most of what is said. What has no such clause is left out.
 * @param acrossTimes whether months are held against days
 */
export function comparisonsWith(
  question: string,
  texts: readonly string[],
  acrossTimes = false,
): Comparison[] {
  return saidOnce(question).flatMap((said) => {
    const bounds = texts.flatMap(boundClauses).flatMap(({ text, clause }) => {
      const [own, ...others] = measuresIn(withoutTimeWithin(clause)).filter((one) =>
        acrossTimes ? isComparable(said, one) : one.of === said.of,
      );
      return own ? [{ text, clause, own, isOne: others.length === 0 }] : [];
    });
    const nearest = bounds.length > 1 ? nearestClause(question, bounds) : bounds[0];
    if (!nearest?.isOne || isTooNear(said, nearest.own)) return [];
    const { own, text, clause } = nearest;
    const isMore = said.size > own.size || (said.size === own.size && isOver(question));
    const than: Relation = said.size < own.size ? 'less' : isMore ? 'more' : 'equal';
    const words = isOver(question) ? say('procedure.measure.over', { said: said.text }) : said.text;
    return [{ than, said: words, text, clause }];
  });
}

/** The one comparison that there is; null where there is none, or several. */
export function comparisonWith(question: string, told: string, acrossTimes = false): Comparison | null {
  const [only, ...others] = comparisonsWith(question, [told], acrossTimes);
  return only && others.length === 0 ? only : null;
}

/** "Ít nhất 2m2/người": what there must be for each says nothing of the whole. */
const forEach = /\d\s*[\p{L}\d%]+\/(?!tháng|năm)/u;

/** The clauses that name a bound: "độc thân không quá 20 triệu", "vợ chồng không quá 40 triệu". */
function boundClauses(text: string): { text: string; clause: string }[] {
  return text
    .split(/[;,]\s+/u)
    .filter((clause) => bound.test(fold(clause)) && !forEach.test(clause))
    .map((clause) => ({ text, clause }));
}

/** The clause that speaks of most of what is said, and of two with as much the one that says less beside; undefined where two do alike. */
function nearestClause<B extends { clause: string }>(question: string, bounds: readonly B[]): B | undefined {
  const said = contentWords(question);
  const ranked = bounds
    .map((of) => {
      const own = [...contentWords(of.clause)].filter((word) => !/\d/u.test(word) && !isUnit(word));
      const shared = own.filter((word) => said.has(word)).length;
      return { of, shared, nearness: shared + shared / Math.max(own.length, 1) };
    })
    .sort((a, b) => b.nearness - a.nearness);
  const [first, second] = ranked;
  return first && first.shared > 0 && first.nearness > (second?.nearness ?? 0) ? first.of : undefined;
}

/** The comparison in words: "10 ngày ít hơn mức nguồn nêu: tạm ngừng từ 15 ngày trở lên …". */
export function measuredBy(question: string, told: string, acrossTimes = false): string | null {
  // A sentence with a colon of its own cannot stand behind one.
  const compared = told.includes(':') ? null : comparisonWith(question, told, acrossTimes);
  return (
    compared &&
    say(`procedure.measure.${compared.than}`, { said: compared.said, text: small(sentence(told)) })
  );
}

/** "Trong 3 tháng", "quá 3 tháng"; "niên hạn không quá 12 năm" is none. */
const isDeadline = /(?<![a-z])(?:trong(?: vong| thoi han)?|cham nhat|(?<!khong )qua|sau) \d/;

/** Whether what is told is in time: "Còn trong hạn nguồn nêu: mới 2 tháng. Phải nộp trong 03 tháng …". Null where it is just as long. */
export function inTimeBy(question: string, deadline: string, acrossTimes = false): string | null {
  const compared = comparisonWith(question, deadline, acrossTimes);
  if (!compared || compared.than === 'equal' || !isDeadline.test(fold(deadline)))
    return measuredBy(question, deadline, acrossTimes);
  return say(`procedure.deadline.${compared.than}`, { said: small(compared.said), text: sentence(deadline) });
}
