import { z } from 'zod';
import { fold, foldUnit, syllables } from '../../../language/text';
import data from '../../data/frames.json';

const Patterns = z.array(z.string().min(1)).min(1);
const { opening, closing, joined } = z
  .strictObject({ opening: Patterns, closing: Patterns, joined: Patterns })
  .parse(data);

const begins = new RegExp(`^\\s*(?:${opening.join('|')})\\s*`);
const ends = new RegExp(`(?:^|[\\s,.;:!?]+)(?:${closing.join('|')})[\\s.,;!]*$`);
/** One word that is written as two: "e-visa". */
const apart = new RegExp(`(?<!\\p{L})(?:${joined.join('|')})(?!\\p{L})`, 'giu');
/** "Where's the office". */
const contracted = /\b(where|what|how|when|who|it|that)['’]s\b/giu;
const link = /(?:https?:\/\/|www\.)\S+/gi;
/** The number on the slip of a file that was handed in: "000.00.17.H17-231115-0001", "H17.12-250801-0045". */
const fileNumber =
  /(?:(?:bộ |bo )?(?:hồ sơ|ho so) )?(?:(?:mã|ma) )?(?:(?:số|so) )?(?<![\p{L}\p{N}])(?:\d{2,3}\.)*[A-Z]\d{2}(?:\.\d{1,3})*-\d{6}-\d{3,6}(?![\p{L}\p{N}])/giu;
const FILE_NUMBER_CALLED = 'mã hồ sơ';
/** A letter opens with a form of address, a greeting and a name, and closes with hopes and thanks. */
const MAX_PARTS = 4;
const FEWEST_SYLLABLES = 2;

/**
 * What is asked, without the form of a letter around it – "Kính gửi …", "tôi tên là …", "em cảm ơn" – and without addresses
 * of pages: neither names a subject. A message that is nothing else stays as it is. The number of a file is read as
 * what it is called.
 */
export function withoutFrame(said: string): string {
  let text = said
    .replace(link, ' ')
    .replace(fileNumber, FILE_NUMBER_CALLED)
    .replace(apart, (one) => one.replace(/[\s-]/g, ''))
    .replace(contracted, '$1 is');
  for (let i = 0; i < MAX_PARTS; i++) {
    const plain = foldedAlike(text);
    const start = begins.exec(plain)?.[0].length ?? 0;
    const end = ends.exec(plain)?.index ?? text.length;
    if (start === 0 && end === text.length) break;
    // The mark that ends the question stays.
    const mark = /^\s*[?]/.exec(plain.slice(end))?.[0] ?? '';
    text = `${text.slice(start, Math.max(start, end))}${mark.trim()}`;
  }
  return syllables(text).length >= FEWEST_SYLLABLES ? text.trim() : said;
}

/** Without marks and capitals, letter for letter, so that places are the same; the text in small letters where it cannot be. */
function foldedAlike(text: string): string {
  const letters = [...text.normalize('NFC')].map((letter) => {
    const folded = letter.length === 1 ? foldUnit(letter) : fold(letter);
    return folded.length === letter.length ? folded : letter;
  });
  const plain = letters.join('');
  return plain.length === text.length ? plain : text.toLowerCase();
}
