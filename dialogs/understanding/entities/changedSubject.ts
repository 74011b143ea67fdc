import phrases from '../../data/changing.json';
import { anyOf } from './anyOf';

/** Before it only a few words that wave the old matter away: "thôi bỏ qua, hỏi cái khác: …". */
const changing = new RegExp(
  String.raw`^[^:;!?]{0,30}?(?:^|[\s,.])(?:${anyOf(phrases)})(?:\s+(?:nha|nhé|nhe|nghe|nghen|hí|xíu|chút|này|nè|là))*[\s,.:;!?-]+(\S.{4,})$`,
  'isu',
);

/** What is asked instead, where a message says first that it is about something else; null where it does not. */
export function changedSubject(text: string): string | null {
  return changing.exec(text.normalize('NFC'))?.[1] ?? null;
}
