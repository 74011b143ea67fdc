import headings from './data/headings.json';

const namesCase = new RegExp(headings.cases, 'iu');
const tellsTerms = new RegExp(headings.terms, 'iu');
const isWhole = new RegExp(headings.whole, 'iu');
const generalWords = new RegExp(`(?<!\\p{L})(?:${headings.general})(?!\\p{L})`, 'giu');
const enumeration = /^\s*(?:\(?(?:[a-zđ]?\.?\d{0,2}|[ivx]+)\s?[.)]|[-+*•])+\s*/iu;
const opening =
  /^(?:(?:thành phần hồ sơ(?!,)|hồ sơ)\s+(?=\p{L}{2}))?(?:(?:đối với|về)\s+(?!trường hợp \d))?/iu;
const ending =
  /(?:,? hồ sơ)?[\s,]*(?:bao gồm|gồm)(?: có)?(?: các)?(?: (?:giấy tờ|tài liệu|văn bản)(?:, (?:giấy tờ|tài liệu|văn bản))*)?(?: sau(?: đây)?)?\s*[:.;]*\s*$/iu;

/** "Thời hạn cung cấp hồ sơ": what stands under it is no paper. */
export function isOfTerms(heading: string): boolean {
  return tellsTerms.test(heading);
}

/**
 * The headings of a record's papers that name a case. One that speaks of the whole file ("Giấy tờ phải nộp", "Thành phần
 * hồ sơ") names none; several that say in like words what each is for ("Hồ sơ hải quan nhập cảnh", "Hồ sơ hải quan xuất
 * cảnh") are cases of one another, although no word says so.
 */
export function caseHeadings(all: readonly string[]): ReadonlySet<string> {
  const named = all.filter((heading) => namesCase.test(heading));
  const others = all
    .filter((heading) => !namesCase.test(heading) && !isWhole.test(heading.trim()))
    .map((heading) => ({ heading, words: ownWords(heading) }));
  const alike = others.filter((one) =>
    others.some((other) => other !== one && one.words.some((word) => other.words.includes(word))),
  );
  return new Set([...named, ...alike.map(({ heading }) => heading)]);
}

/** What a heading says beside the words of the whole file. */
function ownWords(heading: string): string[] {
  const left = heading.replace(enumeration, '').replace(generalWords, ' ').toLocaleLowerCase('vi');
  return left.match(/\p{L}{2,}/gu) ?? [];
}

/** "a) Hồ sơ đề nghị gia hạn giấy phép gồm:" → "đề nghị gia hạn giấy phép". */
export function caseName(heading: string): string {
  const bare = heading.replace(enumeration, '').replace(ending, '').replace(opening, '').trim();
  return bare || heading;
}
