import { tidy } from '../../language/text';
import type { Note } from './defects';

const label = String.raw`(?:số|sô)?\s*`;
const number = String.raw`(?=[^\s,;()]*\d)[\p{Lu}\d][\p{Lu}\d./-]*`;
const named = new RegExp(
  String.raw`(?:mẫu(?:\s*đơn|\s*biểu)?|biểu mẫu|tờ khai mẫu)\s*${label}(${number})`,
  'iu',
);
/** A file named after an annex, such as "Phụ lục XXVII". */
const annex = /^phụ lục [IVXLC\d]{1,7}[a-z]?$/i;
/** A file with a readable title, such as "Tờ khai đăng ký xe". */
const titled =
  /^(?:mẫu|đơn|tờ khai|giấy|phiếu|danh sách|bản|báo cáo|văn bản|hợp đồng|biên bản)(?:\s\p{L}+){2,12}$/iu;
const extension = /\.(?:docx?|xlsx?|pdf|rar|zip|odt|rtf)$/i;
/** A form's number at the end of a name that the export glued to the file's: "…công ty luậtMẫu TP-LS-28-sđ". */
const gluedNumber = new RegExp(
  String.raw`[\p{Ll};:.,)”"]Mẫu\s*${label}((?=[^\s,;()]*\d)[\p{Lu}\d][\p{L}\d./-]*)(?:\s*\(\d\))?$`,
  'u',
);
const attachedNumber = new RegExp(String.raw`^mẫu\s*${label}(${number})`, 'iu');

/**
 * The form of a paper: its number as the paper's own name gives it ("theo Mẫu số 06 …" → "Mẫu số 06"), else as a
 * readable name of the attached file gives it. File names that lost their letters ("Mus01.docx") are left out.
 */
export function readForm(name: string, attached: string, note: Note): string | undefined {
  const own = named.exec(name)?.[1] ?? undefined;
  if (own !== undefined) return `Mẫu số ${trim(own)}`;
  const file = tidy(attached).replace(extension, '').trim();
  if (file === '') return undefined;
  const fromFile = (attachedNumber.exec(file) ?? gluedNumber.exec(file))?.[1];
  if (fromFile !== undefined) return `Mẫu số ${trim(fromFile)}`;
  if (
    annex.test(file) ||
    (titled.test(file) && /\p{M}/u.test(file.normalize('NFD')) && !/\p{Ll}\p{Lu}/u.test(file))
  )
    return file;
  note('unreadable-form', 'documents', attached);
  return undefined;
}

function trim(given: string): string {
  return given
    .replace(/[./-]+$/, '')
    .toUpperCase()
    .replace(/-SĐ$/, '-sđ');
}
