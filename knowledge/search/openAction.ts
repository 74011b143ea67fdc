import type { Word } from '../../language/words';
import type { AttributeMention } from './attributes';

const alternative = new Set(['hay', 'hoặc', 'hoac']);
/** Said of a first issue, which has no action word of its own. */
const firstIssue = new Set(['mới', 'moi', 'đầu', 'dau']);
/** An action stands at most so many words from the "or". */
const NEAR_WORDS = 3;

/** "Cấp mới hay cấp lại": whether a question itself leaves open which action is meant. */
export function leavesActionOpen(words: readonly Word[], mentions: readonly AttributeMention[]): boolean {
  return words.some(({ text }, at) => {
    if (!alternative.has(text)) return false;
    const before = actionsNear(words.slice(at - 1, at), mentions, at - NEAR_WORDS, at);
    const after = actionsNear(
      words.slice(at + 1, at + 1 + NEAR_WORDS),
      mentions,
      at + 1,
      at + 1 + NEAR_WORDS,
    );
    return before.size > 0 && after.size > 0 && new Set([...before, ...after]).size > 1;
  });
}

/** The actions named between two places; a first issue, where the words beside say it and nothing else is named. */
function actionsNear(
  beside: readonly Word[],
  mentions: readonly AttributeMention[],
  from: number,
  to: number,
): Set<string> {
  const named = mentions
    .filter((mention) => mention.to > from && mention.from < to)
    .map(({ trait }) => trait);
  const isFirst = beside.some(({ text }) => firstIssue.has(text));
  return new Set(isFirst && named.length === 0 ? ['first issue'] : named);
}
