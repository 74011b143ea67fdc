import { isEmptyMarker } from './empty';
import type { PortalRow } from './portalRow';
import { findDurations } from './time';

/** The facets whose coverage is counted. */
export const coveredFacets = ['documents', 'fee', 'time', 'conditions', 'steps', 'result', 'form'] as const;
export type CoveredFacet = (typeof coveredFacets)[number];

const overall =
  /(?:thời (?:hạn|gian) (?:giải quyết|thực hiện|xử lý|trả kết quả)|trong thời hạn)[^.;\n]{0,80}/iu;
const says = (text: string): boolean => text.trim() !== '' && !isEmptyMarker(text);

/** The facets about which a source row says something. */
export function facetsOfRow(row: PortalRow): CoveredFacet[] {
  const times = row.cach_thuc.some(
    ({ thoi_han, raw, mo_ta }) =>
      says(thoi_han) || /^[1-9]/.test(raw.trim()) || findDurations(mo_ta).length > 0,
  );
  const holds: Record<CoveredFacet, boolean> = {
    documents: row.thanh_phan.some(({ giay_to }) => says(giay_to)),
    fee: row.cach_thuc.some(({ phi, raw }) => says(phi) || /miễn phí|\d\s*(?:VNĐ|Việt Nam Đồng)/iu.test(raw)),
    time: times || findDurations(overall.exec(row.trinh_tu)?.[0] ?? '').length > 0,
    conditions: says(row.yeu_cau),
    steps: says(row.trinh_tu),
    result: row.ket_qua.some(says),
    form: row.thanh_phan.some(
      ({ mau, giay_to }) => mau.trim() !== '' || /mẫu (?:đơn |tờ khai )?số\s*\S*\d/iu.test(giay_to),
    ),
  };
  return coveredFacets.filter((facet) => holds[facet]);
}
