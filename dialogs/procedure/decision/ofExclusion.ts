import type { ProcedureSheet } from '../../../knowledge/sheet/sheet';
import { unaccentedText, words } from '../../../language/words';
import { say } from '../../text/say';
import { contentWords, isPerson } from '../contentWords';
import decisionWords from '../data/decisionWords.json';
import { either } from '../either';
import { sentence, small } from '../values';
import { kindOf } from '../writtenQuestion';
import { conditionBlocks, type Decision } from './decision';

const { shutsOut, states, more, same } = decisionWords.exclusion;
/** "Không đang hưởng hưu trí, bệnh binh hằng tháng": what comes behind shuts out. */
const beginning = new RegExp(
  `^(?:[\\p{L} ]{1,20} )?${either(shutsOut)}(?: ${either(states)})*\\s+(.+)$`,
  'iu',
);
const between = /,\s+|\s+(?:hoặc|hay)\s+/u;
const closing = new RegExp(`(?: ${either(more)})+$`);
const denied = /(?:^| )(?:khong|chua|ko|k|hong|hem|het)(?: [a-z]+){0,2}$/;
/** "… hoặc có nhưng thấp hơn mức này": some are taken all the same. */
const leavesOpen = /(?<!\p{L})(?:trừ|nhưng|nếu|trường hợp|thì)(?!\p{L})/iu;
/** A state of a single word would be heard in anything. */
const STATE_MIN_WORDS = 2;

/**
 * "Đang lãnh chế độ bệnh binh, có được xin thêm không", where the terms take nobody who gets that: no, by that term. Where
 * several people are spoken of, or the term takes some, the term without the no.
 */
export function ofExclusion(message: string, sheet: ProcedureSheet): Decision | null {
  if (kindOf(message) === 'must') return null;
  const plain = synonymous(unaccentedText(words(message)));
  const own = contentWords(`${sheet.title} ${sheet.officialName}`);
  // "Chưa được công nhận" shuts nobody out who asks to be.
  const isOther = (state: string): boolean => !state.split(' ').every((word) => own.has(word));
  const term = sheet.conditions.find((text) =>
    statesIn(text).some((state) => isOther(state) && isToldIn(state, plain)),
  );
  if (term === undefined) return null;
  const people = new Set([...contentWords(message)].filter(isPerson));
  const isOpen = people.size > 1 || leavesOpen.test(term);
  const name = isOpen ? 'procedure.decision.condition' : 'procedure.decision.excluded';
  return {
    lead: say(name, { text: small(sentence(term)) }),
    rest: conditionBlocks({ conditions: sheet.conditions.filter((text) => text !== term) }),
  };
}

/** What shuts out, by the clauses of a term: "huu tri", "benh binh". */
function statesIn(term: string): string[] {
  return term
    .replace(/\.$/u, '')
    .split(/;\s+/u)
    .flatMap((clause) => beginning.exec(clause)?.[1]?.split(between) ?? [])
    .map((state) => synonymous(unaccentedText(words(state))).replace(closing, ''))
    .filter((state) => state.split(' ').length >= STATE_MIN_WORDS);
}

function isToldIn(state: string, plain: string): boolean {
  const at = ` ${plain} `.indexOf(` ${state} `);
  return at >= 0 && !denied.test(plain.slice(0, Math.max(at - 1, 0)));
}

/** "Lương hưu" is what terms call "hưu trí". */
function synonymous(plain: string): string {
  return Object.entries(same).reduce((text, [said, written]) => text.replaceAll(said, written), plain);
}
