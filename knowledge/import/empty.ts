import { fold, tidy } from '../../language/text';

const markers = new Set(
  'khong co thong tin|khong|khong co|khong quy dinh|khong yeu cau|khong co yeu cau|khong co yeu cau dieu kien|khong co yeu cau, dieu kien|chua co thong tin|khong co yeu cau thuc hien|khong ap dung|khac|n/a|null|-'.split(
    '|',
  ),
);

/** The portal's own labels around nothing: "Không có thông tinTừ khóaKhông có thông tinMô tảKhông có thông tin". */
const labels =
  /^(?:khong co thong tin)?(?:(?:tu khoa|mo ta)khong co thong tin)+(?:chon co quan thuc hien.*)?$/;

/** "Không có thông tin.", "Không", "-": words that only say that nothing is there. */
export function isEmptyMarker(text: string): boolean {
  const words = fold(tidy(text)).replace(/^[-+*\s]+(?=.)|[.!;,:\s]+$/g, '');
  return markers.has(words) || labels.test(words);
}

/** The text, or "" where it only says that nothing is there. */
export function orEmpty(text: string): string {
  const kept = tidy(text);
  return isEmptyMarker(kept) ? '' : kept;
}
