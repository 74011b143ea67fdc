import { unaccentedText, words } from '../../../language/words';
import paging from '../../data/paging.json';
import type { Offer } from '../../memory';
import { say } from '../../text/say';
import { areOwnNumbers } from '../entities/ownNumbers';
import type { Intent } from '../intent';
import type { Recognizer } from '../recognizer';
import type { Turn } from '../turn';
import { wholePhrase } from '../wholePhrase';
import { intentOfTap } from './buttonTap';
import { pickByPosition } from '../../../language/recognizers/pickByPosition';

const asksForMore = wholePhrase(paging);

/** The label of a button of the last reply, typed instead of tapped; "tiếp", "còn nữa không" for "Xem thêm". */
export const buttonLabel: Recognizer = {
  name: 'buttonLabel',
  recognize(turn) {
    const intent = labelled(turn) ?? more(turn) ?? picked(turn);
    return intent && { intent, probability: 1 };
  },
};

function labelled({ text, memory, knowledge }: Turn): Intent | null {
  const typed = keyOf(text);
  const offer = typed === '' ? undefined : memory.offers.find(({ title }) => keyOf(title) === typed);
  return offer ? intentOfTap(offer.says, knowledge) : null;
}

function more(turn: Turn): Intent | null {
  if (!asksForMore(turn)) return null;
  const { memory, knowledge } = turn;
  const next = memory.offers.find(({ title }) => title === say('button.more'));
  if (next) return intentOfTap(next.says, knowledge);
  return memory.current ? { kind: 'smalltalk', topic: 'noMore' } : null;
}

/** One of the cases that were asked about: by position, or by the words that tell it. Procedures are picked elsewhere. */
function picked({ text, memory, knowledge }: Turn): Intent | null {
  if (memory.choices) return null;
  const cases = memory.offers.filter(({ isChoice }) => isChoice);
  if (cases.length === 0) return null;
  const isOwn = areOwnNumbers(
    text,
    cases.map(({ title }) => title),
  );
  const at = isOwn ? null : pickByPosition(text, cases.length);
  const offer = at === null ? onlyOneNamed(text, cases) : cases[at];
  return offer ? intentOfTap(offer.says, knowledge) : null;
}

/** Words that a message may have beside those of the choice. */
const MAX_OTHER_WORDS = 3;

/** The one whose every word was said, in a message that says little else. */
function onlyOneNamed(text: string, cases: readonly Offer[]): Offer | undefined {
  const said = new Set(words(text).map(({ unaccented }) => unaccented));
  const named = cases.filter(({ title }) => {
    const own = words(title).map(({ unaccented }) => unaccented);
    return own.length > 0 && own.every((word) => said.has(word)) && said.size - own.length <= MAX_OTHER_WORDS;
  });
  return named.length === 1 ? named[0] : undefined;
}

/** Compared without accents, signs and the number before it. */
function keyOf(text: string): string {
  return unaccentedText(words(text.replace(/^\s*\d{1,2}\s*[.)]\s*/, '')));
}
