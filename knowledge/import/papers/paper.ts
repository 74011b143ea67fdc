import { tidy } from '../../../language/text';
import type { RequiredDocument } from '../../schema/procedure';
import type { Copies } from '../copies';
import { unwrapped, withoutLegalTail } from '../lines/clauses';
import { certified, copied, electronic, isPaper, original, shown } from './kinds';

/** A paper, and what its cell says beside its name. */
export interface ReadPaper {
  paper: RequiredDocument;
  notes: string[];
  /** The sentences behind its name: a note, or another paper for another situation. */
  rest: string[];
}

/** Told of forms that an online file does not need. */
export const ON_PAPER = 'nộp trực tiếp hoặc qua bưu chính';
const preamble =
  /^(?:hồ sơ|người|tổ chức|cơ sở|doanh nghiệp)[^,;:]{0,60}?(?:phải|thì)\s+(?:có|kèm(?: theo)?|nộp)(?: thêm)?\s+(?=bản|văn bản|giấy|hợp đồng|đơn|tờ khai)/iu;
/** A name longer than this is a description. */
const NAME_LENGTH = 220;
/** "Trường hợp ủy quyền thì phải có văn bản ủy quyền": the situation, and the paper. */
const asked =
  /^(?:trong )?(?:trường hợp|đối với|nếu|khi)\s+(?:(?:các )?trường hợp\s+)?(.{3,260}?)\s*(?:,|:|thì|phải)\s*(?:(?:thì|phải|cần|người [^,;]{0,60}?|hồ sơ)\s+)*(?:(?:có|nộp|bổ sung|gửi|kèm(?: theo)?|xuất trình|cung cấp|thêm|là|gồm|bằng)\s+)*((?:\d{1,2}\s*(?:\([^)]*\)\s*)?)?\p{L}.{3,})$/iu;
const givenIn =
  /\s*\((?:đối với|trường hợp|trong trường hợp|nếu|áp dụng (?:đối với|cho)|khi)\s+([^()]{3,160})\)/iu;
const givenAfter =
  /,?\s+(?:(?:áp dụng )?đối với (?:các )?trường hợp|trong trường hợp|nếu)\s+([^;()]{3,160})$/iu;
const inPerson = /hình thức trực tiếp/iu;
const onlineForm = /nếu người có yêu cầu lựa chọn nộp hồ sơ theo hình thức trực tuyến|hình thức trực tuyến/iu;

/** Reads one entry as a paper. @returns undefined where it names none */
export function readPaper(text: string, counts: Copies, form: string | undefined): ReadPaper | undefined {
  const [first = '', ...rest] = sentencesOf(text);
  const counted = countTail.exec(first);
  const said = counted === null ? counts : tailCounts(counted);
  const { words, onlyIf: situation } = withoutSituation(first.replace(countTail, '').replace(preamble, ''));
  const named = conditionIn(withoutLegalTail(words) || words);
  const bare = withoutLegalTail(named.name.replace(formInBrackets, ''));
  const name = within(bare.length >= 8 ? bare : unwrapped(named.name));
  if (name === undefined || !/\p{L}{2}/u.test(name.text)) return undefined;
  const onlyIf = situation ?? named.onlyIf;
  return {
    paper: {
      name: name.text,
      ...(form === undefined ? {} : { form }),
      ...copiesOf(first, said),
      ...(onlyIf === undefined ? {} : { onlyIf }),
      ...(name.cut ? { shortened: true as const } : {}),
    },
    notes: name.cut ? [tidy(first)] : [],
    rest,
  };
}

/** The name stands in the first sentence; what follows explains. */
export function sentencesOf(text: string): string[] {
  return tidy(text)
    .split(
      /(?<=[\p{L}\d)”"])[.;]\s+(?=trường hợp |nếu |(?:Trường hợp|Đối với|Nếu|Khi|Lưu ý|Trong|Người|Cơ quan|Các|Việc|Giấy tờ|Văn bản|Bản|Hai|Tài liệu|Riêng|Ngoài|Không)(?!\p{L}))/u,
    )
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** "Trường hợp X thì nộp Y" → Y, only if X; other texts as they are. */
export function withoutSituation(text: string): { words: string; onlyIf?: string } {
  const found = asked.exec(text);
  const [, situation, paper] = found ?? [];
  const onlyIf = unwrapped(withoutLegalTail(situation ?? ''));
  if (paper === undefined || onlyIf.length < 3 || !isPaper(paper)) return { words: text };
  return { words: capital(paper), onlyIf };
}

function conditionIn(text: string): { name: string; onlyIf?: string } {
  for (const pattern of [givenIn, givenAfter]) {
    const found = pattern.exec(text);
    const words = found?.[1];
    if (found && words !== undefined && text.replace(pattern, '').trim().length >= 6) {
      if (inPerson.test(words)) return { name: text.replace(pattern, ''), onlyIf: ON_PAPER };
      if (onlineForm.test(words)) return { name: text.replace(pattern, ''), onlyIf: 'nộp trực tuyến' };
      if (/(?<!\p{L})(?:thì|phải|không phải)(?!\p{L})/iu.test(words)) continue;
      const situation = unwrapped(withoutLegalTail(words.replace(/^(?:các )?trường hợp\s+/iu, '')));
      if (/^(?:có|có yêu cầu)$/iu.test(situation))
        return { name: text.replace(pattern, ''), onlyIf: situation };
      if (situation.length >= 4) return { name: text.replace(pattern, ''), onlyIf: situation };
    }
  }
  return { name: text };
}

const formInBrackets = /\s*\((?:theo\s+)?(?:biểu\s+)?mẫu(?:\s+số)?\s[^()]{0,40}\)/iu;
/** "…: 01 bản chụp": how many, at the end of the name. */
const countTail =
  /\s*[:,(-]\s*(?:số lượng\s*:?\s*)?(\d{1,2})\s*(?:\([^)]{1,12}\)\s*)?(bản chính|bản gốc|bản sao|bản chụp)(?![\p{L}])[^,;:]{0,60}$/iu;

function tailCounts([, count, kind]: RegExpExecArray): Copies {
  return /chính|gốc/iu.test(kind ?? '') ? { originals: Number(count) } : { copies: Number(count) };
}

/** What is handed in: the name's own words stand above the number beside it where the two disagree. */
function copiesOf(
  name: string,
  { originals = 0, copies = 0, either = 0 }: Copies,
): Partial<RequiredDocument> {
  const count = Math.max(originals, copies, either);
  if (electronic.test(name) && /mẫu|tờ khai/iu.test(name) && /tương tác|trên cổng/iu.test(name)) return {};
  const show = shown.test(name) ? { shown: true as const } : {};
  if (count === 0) return show;
  if (copied.test(name) || (certified.test(name) && !original.test(name)))
    return certified.test(name) ? { certified: count, ...show } : { copies: count, ...show };
  if (original.test(name)) return { originals: count, ...show };
  return {
    ...(originals > 0 ? { originals } : {}),
    ...(copies > 0 ? { copies } : {}),
    ...show,
  };
}

function within(given: string): { text: string; cut: boolean } | undefined {
  const text = unwrapped(given);
  if (text === '') return undefined;
  if (text.length <= NAME_LENGTH) return { text: capital(text), cut: false };
  const head = text.slice(0, NAME_LENGTH);
  const open = head.lastIndexOf('(') > head.lastIndexOf(')') ? head.lastIndexOf('(') : NAME_LENGTH;
  const stop = Math.max(head.lastIndexOf('; '), head.lastIndexOf(': '), head.lastIndexOf('. '));
  const comma = Math.max(head.slice(0, open).lastIndexOf(', '), open < NAME_LENGTH ? open : -1);
  const phrase =
    [
      ...head
        .slice(0, open)
        .matchAll(/\s(?=(?:do|của|theo|được|trong|để|đối với|có|và|hoặc|cho|tại|về|là)\s)/gu),
    ].at(-1)?.index ?? -1;
  const end = stop > 30 ? stop : comma > 30 ? comma : phrase;
  return end > 30
    ? { text: capital(unwrapped(text.slice(0, end))), cut: true }
    : { text: capital(text), cut: false };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
