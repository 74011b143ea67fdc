import { BadFileError, limits } from '../badFile';
import { openBytes } from './bytes';
import { type GivenRecord, parsed } from './jsonLines';

/** What decides where an element ends, outside of texts and within. */
const marks = { outside: /["{}[\],]/g, within: /["\\]/g };

/**
 * The objects of a file with one JSON array, one at a time: the array is cut into its elements, and each is read by
 * itself, so that a large file need not be in memory. The "line" is the place in the array. @throws BadFileError
 */
export async function* readJsonArray(file: string): AsyncGenerator<GivenRecord, void> {
  const cut = new ArrayCutter(file);
  let line = 0;
  for await (const portion of (await openBytes(file)).setEncoding('utf8'))
    for (const element of cut.take(portion as string)) yield parsed(++line, element);
  cut.end();
}

/** Cuts the text of an array, whatever portions it comes in, into the texts of its elements. */
class ArrayCutter {
  private part: 'before' | 'within' | 'behind' = 'before';
  /** Brackets that are open within the element. */
  private depth = 0;
  private isText = false;
  /** How many characters at the beginning of the next portion are no marks: one, behind a backslash at the end. */
  private skipped = 0;
  private element = '';
  private isFirst = true;

  constructor(private readonly file: string) {}

  *take(portion: string): Generator<string> {
    let from = this.part === 'before' ? this.open(portion) : 0;
    while (this.part === 'within') {
      const end = this.endOfElement(portion, from);
      this.element += portion.slice(from, end);
      if (this.element.length > limits.lineCharacters) throw this.bad('one of its records is too long');
      if (end === undefined) return;
      if (portion[end] === ']') this.part = 'behind';
      if (!this.isFirst || this.part === 'within' || this.element.trim() !== '') yield this.element;
      this.isFirst = false;
      this.element = '';
      from = end + 1;
    }
    if (this.part === 'behind' && portion.slice(from).trim() !== '')
      throw this.bad('is not JSON: something stands behind its array');
  }

  end(): void {
    if (this.part === 'before') throw this.bad('must hold one JSON array of records');
    if (this.part === 'within') throw this.bad('is not JSON: its array has no end');
  }

  /** Where the content of the array begins. */
  private open(portion: string): number {
    const first = portion.search(/[^\s\uFEFF]/);
    if (first === -1) return portion.length;
    if (portion[first] !== '[') throw this.bad('must hold one JSON array of records');
    this.part = 'within';
    return first + 1;
  }

  /** The place of the comma, or of the bracket of the array; undefined where the portion ends before. */
  private endOfElement(portion: string, from: number): number | undefined {
    let at = from + this.skipped;
    this.skipped = 0;
    for (;;) {
      const mark = this.isText ? marks.within : marks.outside;
      mark.lastIndex = at;
      const found = mark.exec(portion)?.index;
      if (found === undefined) return undefined;
      at = found + 1;
      switch (portion[found]) {
        case '"':
          this.isText = !this.isText;
          break;
        case '\\':
          if (at === portion.length) this.skipped = 1;
          at += 1;
          break;
        case '{':
        case '[':
          this.depth += 1;
          break;
        case ',':
          if (this.depth === 0) return found;
          break;
        default:
          if (this.depth === 0) return found;
          this.depth -= 1;
      }
    }
  }

  private bad(what: string): BadFileError {
    return new BadFileError(this.file, [{ what }]);
  }
}
