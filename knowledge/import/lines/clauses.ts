import { tidy } from '../../../language/text';

/** Up to this many letters a clause is a fact ("cấp lại do mất"); beyond, it is running text. */
const CLAUSE_LENGTH = 140;

const bullets =
  /\n+|;|\.(?=\s+[\p{Lu}\d(+-])|\.(?=[\p{Lu}]\p{Ll})|\t|(?:^|\s)[-–+*•](?=\s)|(?:^|\s)[a-zđ]\d?[.)](?=\s)|\s\(?[ivx]{1,4}\)(?=\s)/gu;

/** The sentences and list items of a note. Brackets are kept whole. */
export function clausesOf(note: string): string[] {
  const text = note.replace(/\r/g, '').normalize('NFC');
  const cuts: [number, number][] = [];
  for (const match of text.matchAll(bullets)) {
    const before = text.slice(0, match.index);
    const open = (before.match(/\(/g) ?? []).length - (before.match(/\)/g) ?? []).length;
    if (open <= 0 || match[0].includes('\n')) cuts.push([match.index, match.index + match[0].length]);
  }
  const starts = [0, ...cuts.map(([, end]) => end)];
  const ends = [...cuts.map(([start]) => start), text.length];
  return starts
    .map((start, i) => unwrapped(text.slice(start, ends[i])))
    .filter((clause) => /[\p{L}\d]/u.test(clause));
}

/** Without bullets, stray stops and brackets that go around everything or never close. */
export function unwrapped(given: string): string {
  let kept = tidy(given).replace(/^[\s\-–+*•:.;,/]+|[\s;:,.…]+$/g, '');
  for (;;) {
    const open = (kept.match(/\(/g) ?? []).length;
    const closed = (kept.match(/\)/g) ?? []).length;
    if (kept.startsWith('(') && (open > closed || /^\([^()]*\)$/.test(kept))) kept = kept.slice(1).trim();
    else if (kept.endsWith(')') && closed > open) kept = kept.slice(0, -1).trim();
    else if (open > closed) kept = kept.slice(0, kept.lastIndexOf('(')).trim();
    else return kept.replace(/\)$/, (end) => (open < closed ? '' : end)).replace(/[\s;:,.…]+$/g, '');
  }
}

/** A text, cut at the end of a clause where it is too long; undefined where no clause ends in time. */
export function shortened(given: string, length: number = CLAUSE_LENGTH): string | undefined {
  const text = unwrapped(given);
  if (text === '') return undefined;
  if (text.length <= length) return text;
  const head = text.slice(0, length);
  const stop = Math.max(...['; ', '. ', ': ', ' (', ', '].map((mark) => head.lastIndexOf(mark)));
  return stop > 15 ? unwrapped(head.slice(0, stop)) : undefined;
}

const leading =
  /^(?:(?:đối với|với|áp dụng (?:đối với|cho)|áp dụng)\s+)?(?:(?:các\s+|những\s+)?trường hợp\s+)?(?:là\s+)?/iu;
const situation =
  /(?<!\p{L})(?:đối với|(?:trong )?(?:các )?trường hợp|nếu|khi có|áp dụng (?:đối với|cho))(?!\p{L})[^;]*/iu;
/** What follows in the sentence once the situation is told. */
const afterwards =
  /:\s|,?\s*(?:thì\s+)?(?:thời hạn|thời gian(?! làm việc| hoạt động)|trong (?:thời hạn|vòng)|mức (?:thu|phí|lệ phí)|không quá|kể từ|chậm nhất)(?!\p{L})|\s+(?:thì|là|thu)\s+(?=[\d\p{L}])|,\s*(?:lệ phí|phí|cơ quan|trong)(?!\p{L})/u;
/** "khoản 2 Điều 14 Nghị định số 104/2022/NĐ-CP", "điểm a", "Phụ lục II": how a rule is cited. */
const citation = String.raw`(?:[Đđ]iều\s+\d|khoản\s+\d|điểm\s+[a-zđ]{1,2}(?!\p{L})|(?:[Mm]ục|Phụ lục|[Cc]hương)\s+(?:số\s+)?[\dIVX]|(?:Thông tư|Nghị định|Nghị quyết|Quyết định|Luật|Bộ luật)\s+(?:liên tịch\s+)?(?:số\s*)?\d|(?:Thông tư|Nghị định|Nghị quyết|Quyết định|Luật)\s+này|Luật\s+\p{Lu})`;
const legalTail = new RegExp(
  String.raw`[\s,(]*(?<!\p{L})(?:(?:được|có|đã)\s+)?(?:(?:theo|thực hiện theo|áp dụng|ban hành kèm theo|ban hành theo|kèm theo|nêu tại|theo mẫu)\s+)?(?:(?:đúng\s+)?(?:quy định|mẫu)\s+)?(?:tại|của|theo|ở)?\s*(?<!\p{L})${citation}.*$`,
  'u',
);

/** The situation that a clause speaks of: "đối với trường hợp cấp lại" → "cấp lại"; undefined where it only cites a rule. */
export function situationOf(clause: string): string | undefined {
  const start = situation.exec(clause);
  if (!start) return undefined;
  const before = clause.slice(0, start.index);
  const inBracket = (before.match(/\(/g) ?? []).length > (before.match(/\)/g) ?? []).length;
  const found = inBracket ? (start[0].split(')')[0] ?? '') : start[0];
  const words = withoutLegalTail((found.split(afterwards)[0] ?? '').replace(leading, ''));
  const kept = shortened(words);
  return kept === undefined ||
    kept.length < 3 ||
    /^(?:quy định|nêu trên|trên|này|khác|theo quy định|(?:khi có|nếu|khi)$)/iu.test(kept)
    ? undefined
    : kept;
}

/** Without the rule that a text cites at its end: "diện được miễn theo quy định tại Điều 4 Thông tư …" → "diện được miễn". */
export function withoutLegalTail(text: string): string {
  const bare = text
    .replace(legalTail, '')
    .replace(
      /,?\s+(?:theo|tại|được cấp|được|đã được|đã|do|và|theo quy định|(?:theo|đúng) quy định (?:của pháp luật|hiện hành)[^,;]{0,40}|theo quy định|quy định)$/u,
      '',
    );
  return unwrapped(bare);
}
