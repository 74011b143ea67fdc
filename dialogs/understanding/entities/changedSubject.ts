import phrases from '../../data/changing.json';
import { anyOf } from './anyOf';

const particles = 'nha|nhé|nhe|nghe|nghen|hí|xíu|chút|này|nè|là|đi|ạ|a';

/** Before it only a few words that wave the old matter away: "thôi bỏ qua, hỏi cái khác: …". */
const after = (said: readonly string[], pause: string): RegExp =>
  new RegExp(
    String.raw`^[^:;!?]{0,30}?(?:^|[\s,.])(?:${anyOf(said)})(?:\s+(?:${particles})(?!\p{L}))*${pause}\s*(\S.{4,})$`,
    'isu',
  );
const isBare = (phrase: string): boolean => phrase.split(' ').length === 2;
/** "Việc khác" alone may be part of a sentence: a pause must follow. */
const changing = [
  after(phrases.filter(isBare), String.raw`\s*[,.:;!?-]+`),
  after(
    phrases.filter((phrase) => !isBare(phrase)),
    String.raw`[\s,.:;!?-]+`,
  ),
];

/** What is asked instead, where a message says first that it is about something else; null where it does not. */
export function changedSubject(text: string): string | null {
  const said = text.normalize('NFC');
  return changing.map((pattern) => pattern.exec(said)?.[1]).find((instead) => instead !== undefined) ?? null;
}
