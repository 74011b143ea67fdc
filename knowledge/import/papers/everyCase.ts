import { fold } from '../../../language/text';

const opening =
  /^[-+*\s\d.()]*(?:bao gom|thanh phan ho so(?: gom| bao gom)?|ho so(?: gom| bao gom)?|giay to phai (?:nop|gui)|cac giay to|\d+ bo ho so|\(?\d+\)? ?(?:mot )?bo)\b/;
/** More words than these behind the opening tell of a case whatever they say. */
const MAX_LENGTH = 45;
/** What only says that a list follows, and in what form the papers are handed in. */
const form =
  /\b(?:bao gom|gom|phai nop|phai gui|phai xuat trinh|moi loai \d+ (?:ban|bo)|ban chinh|ban sao|de luu giu.*|sau day|nhu sau|sau khi.*)\b|[^a-z0-9]/g;
/** Papers of one of several people, or one part of the file: everybody who files brings them. */
const ofWhom = /^ ?\(?(?:ho so )?(?:cua|nang luc|khac|gui)\b/;

/**
 * Whether what stands under a heading is for everybody: "Bao gồm", "Hồ sơ gồm". "Hồ sơ đối với tài sản di chuyển" beside
 * other headings names a case; as the only heading it is the procedure itself.
 */
export function isForEverybody(heading: string, isOnly: boolean): boolean {
  const folded = fold(heading);
  const found = opening.exec(folded)?.[0];
  if (found === undefined) return false;
  const tail = folded.slice(found.length);
  if (tail.length > MAX_LENGTH) return false;
  return isOnly || ofWhom.test(tail) || tail.replace(form, '') === '' || /\bxuat trinh\b/.test(tail);
}
