import { fold, tidy } from '../../language/text';
import type { RequiredDocument } from '../schema/procedure';
import { readCopies } from './copies';
import type { Note } from './defects';
import { isEmptyMarker, orEmpty } from './empty';
import { readForm } from './form';
import { plainItem, withoutFileName } from './plain';
import type { PortalDocument } from './portalRow';

const everyCase =
  /^[-+*\s\d.()]*(bao gom|thanh phan ho so( gom| bao gom)?|ho so( gom| bao gom)?|giay to phai nop|cac giay to)\b.{0,45}$/;
const attachment = /\.(?:docx?|xlsx?|pdf|rar|zip|odt|rtf)$/i;
const counts = /\s*(?:Bản chính\s*:\s*\d+\s*Bản sao\s*:\s*\d+.*|Số lượng hồ sơ\s*:.*)$/i;

/** Reads the papers of the file; the same paper twice in one case becomes one. */
export function readDocuments(given: readonly PortalDocument[], note: Note): RequiredDocument[] {
  const read = given.flatMap((entry) => {
    const name = plainItem(withoutFileName(entry.giay_to, entry.mau, 'documents', note).replace(counts, ''));
    if (name === '') return [];
    if (isEmptyMarker(name)) {
      note('empty-marker', 'documents', name);
      return [];
    }
    const situation = readCase(entry.truong_hop);
    const misplaced = attachment.test(entry.so_luong.trim());
    if (misplaced) note('misplaced-file', 'documents', entry.so_luong);
    const form = readForm(name, misplaced ? entry.so_luong : entry.mau, note);
    return [
      {
        ...(situation === '' ? {} : { case: situation }),
        name,
        ...(form === undefined ? {} : { form }),
        ...(misplaced ? {} : readCopies(entry.so_luong, note)),
      },
    ];
  });
  const distinct = [
    ...new Map(read.map((entry) => [`${entry.case ?? ''}|${fold(entry.name)}`, entry])).values(),
  ];
  if (distinct.length < read.length) note('duplicate-part', 'documents', `${read.length - distinct.length}`);
  return distinct;
}

/** The situation in which papers are needed; "Bao gồm" and "Thành phần hồ sơ" are headings, no situations. */
function readCase(given: string): string {
  const kept = orEmpty(tidy(given)).replace(/[\s:;.,]+$/, '');
  return everyCase.test(fold(kept)) ? '' : kept.replace(/^[-+*•\s]+/, '');
}
