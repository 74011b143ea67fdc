import { phraseSet } from '../../../language/phraseMatcher';
import { words } from '../../../language/words';
import yesNo from '../../data/yesNo.json';
import { say } from '../../text/say';
import { contentWords } from '../contentWords';
import decisionWords from '../data/decisionWords.json';
import { conditionBlocks, type Decision, type DecisionRequest } from './decision';
import type { NeededPart } from './neededPart';

const formalities = phraseSet(decisionWords.formalities);

const receivers = phraseSet(decisionWords.receivers);
/** "Không rứa", "ko ạ": how a question ends. */
const closing = new Set(
  [...yesNo.closing, ...yesNo.trailing].flatMap((text) => words(text).map(({ unaccented }) => unaccented)),
);

/** "Xin phép xã", "báo lên sở": whoever it is reported to, it is the same formality. */
export function withoutReceiver(text: string): string {
  const said = words(text);
  const end = said.findLastIndex(({ unaccented }) => !closing.has(unaccented));
  return receivers
    .without(said.slice(0, end + 1))
    .map((word) => word.text)
    .join(' ');
}

/** "Có phải xin phép không", "có cần báo không": any procedure may be meant. Null where no such word is said. */
export function besideFormality(text: string): string | null {
  const said = words(text);
  const rest = formalities.without(said);
  return rest.length === said.length ? null : rest.map((word) => word.text).join(' ');
}

/** "Có cần giấy phép không": a permit is asked for, and no paper that is handed in. */
export function isMereFormality(needed: string): boolean {
  const beside = besideFormality(withoutReceiver(needed));
  return beside !== null && contentWords(beside).size === 0;
}

/**
 * "Đổ vật liệu lên vỉa hè có phải xin phép không": only a formality is said to be needed, and of what it is needed for the
 * source says nothing. Which procedure is nearest, as no yes and no no. Null where something else is needed.
 */
export function ofFormality(
  { before, needed: what }: NeededPart,
  { sheet }: DecisionRequest,
): Decision | null {
  const beside = besideFormality(withoutReceiver(what));
  if (beside === null || contentWords(beside).size > 0 || contentWords(before).size === 0) return null;
  return {
    isUnknown: true,
    lead: say('procedure.decision.formality', { title: sheet.title }),
    rest: [...conditionBlocks(sheet), { type: 'text', text: say('procedure.askHotline') }],
  };
}
