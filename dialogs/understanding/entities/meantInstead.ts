import phrases from '../../data/corrections.json';
import { anyOf } from './anyOf';
import { withoutDenied } from './withoutDenied';

/** A message that says what is meant: "không phải mất mà hết hạn", "ý em là …", "… chứ không phải …". */
export interface Correction {
  meant: string;
  /** It says, too, what is not meant. */
  denies: boolean;
}

const not = anyOf(phrases.not);
const START = String.raw`(?:^|[\s,.!])`;
const patterns: readonly [pattern: RegExp, denies: boolean][] = [
  [
    new RegExp(String.raw`${START}(?:${not})\s.{1,80}?[\s,.]+(?:${anyOf(phrases.but)})\s+(.{2,80})$`, 'iu'),
    true,
  ],
  [new RegExp(String.raw`^.{0,12}(?:${not})(?:\s[^,.;!?]{1,80})?[,.;!]\s*(.{2,80})$`, 'iu'), true],
  [new RegExp(String.raw`^(.{3,80}?)[\s,]+(?:${anyOf(phrases.ratherThan)})\s+\S.{0,80}$`, 'iu'), true],
  [new RegExp(String.raw`${START}(?:${anyOf(phrases.meaning)})\s+(.{2,80})$`, 'iu'), false],
  // "Không, chuyển khẩu vào Sài Gòn"
  [/^(?:không|khong|ko|hông|hong|no)\s*[,.!]\s*(.{2,80})$/iu, true],
  // "Nhầm, của con tôi": what follows is meant, and goes on from what was said.
  [new RegExp(String.raw`^(?:${anyOf(phrases.slips)})(?:\s+(?:rồi|roi))?[\s,.:!-]+(.{2,80})$`, 'iu'), false],
];

/** Insists on what was said, and says nothing of it. */
const trailing = /\s+(?:cơ|kìa|kia|cơ mà|mà|á|ấy|chứ|nha|nhé|nghe|nghen|ạ)\s*[.!]*$/iu;

/** What is meant instead of what was understood; null where nothing is corrected. */
export function meantInstead(text: string): Correction | null {
  for (const [pattern, denies] of patterns) {
    const meant = pattern.exec(text.normalize('NFC'))?.[1];
    if (meant) return { meant: withoutDenied(innermost(meant)).replace(trailing, ''), denies };
  }
  return null;
}

/** "Không phải cái đó, tôi hỏi …": what follows the last word of correcting. */
function innermost(text: string): string {
  const inner = new RegExp(String.raw`${START}(?:${anyOf(phrases.meaning)})\s+(.{2,80})$`, 'iu').exec(
    text,
  )?.[1];
  return inner ?? text;
}
