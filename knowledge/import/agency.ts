import { tidy } from '../../language/text';
import provinces from './data/provinces.json';
import type { Note } from './defects';
import { isEmptyMarker } from './empty';

const place = provinces.names.map((name) => name.replace(/[-\s]+/g, String.raw`[-\s]+`)).join('|');
const ofOneProvince = new RegExp(
  String.raw`^(Sở|Phòng|Công an|Chi cục|Ủy ban nhân dân|UBND)(?!\p{L})(.*?)[\s,-]+(?:thuộc\s+)?(?:(?:tỉnh|thành phố|TP\.?)\s*)?(?:${place})$`,
  'iu',
);

/**
 * The offices that handle a procedure, each once, parted by commas. "Sở … Thành phố Hà Nội" in a procedure that every
 * province handles is the office of whoever typed it in; only "Sở …" holds everywhere.
 */
export function readAgencies(given: string, field: string, note: Note): string {
  const text = tidy(given).replace(/[\s;,.]+$/, '');
  if (text === '') return '';
  if (isEmptyMarker(text)) {
    note('empty-marker', field, text);
    return '';
  }
  const parts = text.split(/\s*[,;]\s*(?![^(]*\))/).map((part) => {
    const found = ofOneProvince.exec(part);
    if (!found) return part;
    note('other-place', field, part);
    return tidy(`${found[1] ?? ''}${found[2] ?? ''}`).replace(/\s*(?:tỉnh|thành phố)$/i, '');
  });
  return [...new Set(parts.filter((part) => part !== ''))].join(', ');
}
