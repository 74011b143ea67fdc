import { tidy } from '../../language/text';
import type { Note } from './defects';
import { isEmptyMarker } from './empty';

/** Words of the portal's page that follow the last field in some exports. */
const page =
  /(?:Không có thông tin\s*)?(?:Từ khóa\s*Không có thông tin|Mô tả\s*Không có thông tin|Chọn cơ quan thực hiện).*$/is;

/** The conditions of a procedure as they stand, or undefined where there are none. */
export function readRequirements(given: string, note: Note): string | undefined {
  const own = given.replace(page, '');
  if (own.length < given.length) note('page-text', 'requirements', given.slice(own.length));
  const text = own
    .split('\n')
    .map(tidy)
    .filter((line) => line !== '')
    .join('\n');
  if (text === '') return undefined;
  if (!isEmptyMarker(text)) return text;
  note('empty-marker', 'requirements', text);
  return undefined;
}
