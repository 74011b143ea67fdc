import type { Facet } from '../../../knowledge/schema/procedure';
import type { ProcedureSheet } from '../../../knowledge/sheet/sheet';
import { unaccentedText, type Word, word, words } from '../../../language/words';
import { say } from '../../text/say';
import { asksHowLongBefore } from '../duration';
import { either } from '../either';
import { contentWords } from '../contentWords';
import bounds from '../data/bounds.json';
import { countsOf, isTime, isUnit } from '../measure';
import { nearestFirst } from '../nearestFirst';
import { sentencesOfSituations } from '../situations';
import { sentence } from '../values';
import { conditionBlocks, type Decision } from './decision';

/** What a bound is asked of, "mét vuông", and whether it may as well be the time that the office takes. */
export interface BoundAsked {
  unit: string;
  orTime: boolean;
}

const howMany = either(bounds.howMany);
const counted = String.raw`(?<one>[a-z]\S*|%)(?: (?<two>[a-z]\S*|2))?`;
const few = String.raw`(?: \S+){0,3}?`;
/** "Tối thiểu bao nhiêu mét", "từ mấy người": the bound is named. */
const named = new RegExp(
  `(?<!\\S)(?:${either(bounds.extremes)}${few}|${either(bounds.from)}) ${howMany} ${counted}`,
);
/** "Bao nhiêu lao động thì phải", "mấy người trở lên". */
const behind = new RegExp(`(?<!\\S)${howMany} ${counted}${few} ${either(bounds.behind)}(?!\\S)`);
/** Of time no other bound is surely none of the time that it takes: "tối đa mấy ngày". */
const atLeast = new RegExp(`(?<!\\S)${either(bounds.least)}${few} ${howMany} `);
/** "Phải có mấy người làm chứng". */
const demanded = new RegExp(`(?<!\\S)${either(bounds.must)}${few} ${howMany} ${counted}`);
/** "Gia hạn được mấy lần": so many are allowed; "mấy lần một năm" is a bound, whatever is done. */
const allowed = new RegExp(
  `(?<!\\S)(?:${either(bounds.may)} ${howMany} ${counted}|${howMany} (?<times>lan))(?!\\S)`,
);
/** "Tuổi tối đa", "diện tích tối thiểu": what is bounded stands before. */
const nouns: Readonly<Record<string, string>> = bounds.nouns;
const ofNoun = new RegExp(
  `(?<!\\S)(?<noun>${Object.keys(nouns).join('|')})(?: \\S+){0,2}? ${either(bounds.extremes)}(?!\\S)`,
);
const written = words(bounds.written.join(' '));
const writtenAccents = new Set(written.map(({ accent }) => accent));
const writtenPlain = new Set(written.map(({ unaccented }) => unaccented));

/** Of "nhiều nhất". */
const most = word('nhất').accent;

/** A word without its marks, unless it is another with them: "cán bộ nhiều năm" asks for nothing that is needed. */
function plainUnlessOther({ accent, unaccented }: Word): string {
  return writtenPlain.has(unaccented) && !writtenAccents.has(accent) ? '-' : unaccented;
}

/** So few words with marks stand for shorthand that was written out: "ko ky duoc" is "không ky duoc". */
const FEW_MARKED = 0.2;

function isUnmarked(said: readonly Word[]): boolean {
  return said.filter((one) => one.hasDiacritics).length <= FEW_MARKED * said.length;
}

/** What is said in plain letters; with no marks at all, a word may be any. */
function plainOf(question: string): string {
  const said = words(question);
  if (isUnmarked(said)) return unaccentedText(said);
  return said
    .map((one, i) => (said[i + 1]?.accent === most ? one.unaccented : plainUnlessOther(one)))
    .join(' ');
}

const noUnit = new Set(bounds.noUnit);
const ofMoney = new Set(bounds.money);
const ofPapers = new Set(bounds.papers);

/** What is counted by a question for a bound, "từ bao nhiêu lao động trở lên"; null for any other question, and for sums. */
export function boundAsked(question: string): BoundAsked | null {
  const said = plainOf(question);
  const surely = named.exec(said) ?? behind.exec(said);
  const found = surely ?? demanded.exec(said) ?? allowedIn(said);
  const { times, one = times ?? '', two = '' } = found?.groups ?? {};
  const { noun } = (found ? null : ofNoun.exec(said))?.groups ?? {};
  if (noun) return { unit: nouns[noun] as string, orTime: false };
  if (!one || noUnit.has(one) || ofMoney.has(one) || (!surely && ofPapers.has(one))) return null;
  const both = `${one} ${two}`.trim().replace(/^m 2$/, 'm2');
  const unit = isUnit(both) || !isUnit(one) ? both : one;
  return { unit, orTime: isTime(one) && !atLeast.test(said) && !asksHowLongBefore(question) };
}

/** "Mỗi người tập cần mấy mét vuông" is told by "ít nhất 3m2/người", and not by how large the hall is. */
const ofEach = new RegExp(`(?<!\\S)${either(bounds.each)} [a-z]`);
const perEach = /\d\s*\p{L}+\d?\/\p{L}/u;

/** Of time "được mấy ngày" asks for no bound. */
function allowedIn(said: string): RegExpExecArray | null {
  const found = allowed.exec(said);
  return found && !isTime(found.groups?.one ?? '') ? found : null;
}

/**
 * "Sàn tập tối thiểu bao nhiêu mét vuông": the sentence that counts these, the nearest of several, and the other terms. That
 * no bound is told, where none is and the terms are asked; null where another part is asked.
 */
export function ofBound(
  question: string,
  bound: BoundAsked,
  { sheet, facets }: { sheet: ProcedureSheet; facets: readonly Facet[] },
): Decision | null {
  const { leads, conditions, warnings } = sheet;
  if (bound.orTime && facets.includes('time')) return null;
  const sentences = [
    ...conditions,
    ...warnings,
    leads.conditions ?? '',
    ...sentencesOfSituations(sheet),
    ...answeredOf(bound, sheet),
  ];
  const own = sentences.filter((text) => countsBound(text, question, bound));
  const perOne = ofEach.test(plainOf(question)) ? own.filter((text) => perEach.test(text)) : [];
  const [told] = nearestFirst(question, perOne.length > 0 ? perOne : own, 1);
  if (told !== undefined)
    return {
      lead: sentence(told),
      rest: conditionBlocks({ conditions: conditions.filter((text) => text !== told) }),
    };
  if (facets.some((facet) => facet !== 'overview' && facet !== 'conditions')) return null;
  return {
    isUnknown: true,
    lead: say('procedure.bound.none'),
    rest: [...conditionBlocks(sheet), { type: 'text', text: say('procedure.askHotline') }],
  };
}

/** The answers to written questions that ask for a bound of the same. */
function answeredOf({ unit }: BoundAsked, { asked }: ProcedureSheet): string[] {
  return asked.filter(({ q }) => q.some((wording) => boundAsked(wording)?.unit === unit)).map(({ a }) => a);
}

/** Whether a sentence counts what a question asks a bound of, and speaks of the same thing. */
export function countsBound(sentence: string, question: string, { unit }: BoundAsked): boolean {
  return countsOf(sentence, unit) && speaksOf(question, sentence);
}

/** Whether a sentence has a word of a question beside figures: another thing may be counted likewise. */
function speaksOf(question: string, text: string): boolean {
  const own = contentWords(text);
  return [...contentWords(question)].some((word) => !/\d/.test(word) && own.has(word));
}
