import { z } from 'zod';
import { tidy } from '../../language/text';
import type { Office } from '../schema/office';
import { dateOf } from './dateOf';
import type { Note } from './defects';

/** One unit of a list of wards under the keys that such lists use. Areas and populations are not read. */
export const OfficeRow = z.object({
  ma: z.string().regex(/^\d{5}$/, 'must be the five digits of a unit code such as "20242"'),
  ten: z.string().trim().min(1),
  ten_en: z.string().nullish(),
  khu_vuc_cu: z.string().nullish(),
  sap_nhap_tu: z.string().nullish(),
  tru_so: z.string().nullish(),
  lat: z.number().min(-90).max(90).nullish(),
  lng: z.number().min(-180).max(180).nullish(),
  nguon: z.string().nullish(),
  nguon_url: z.string().nullish(),
  ngay: z.string().nullish(),
});
export type OfficeRow = z.infer<typeof OfficeRow>;

const kinds: readonly [RegExp, Office['kind']][] = [
  [/^phường /i, 'ward'],
  [/^xã /i, 'commune'],
  [/^đặc khu /i, 'special-zone'],
];

/** @throws Error when the name does not say whether it is a ward, a commune or a special zone. */
export function readOfficeRow(row: OfficeRow, note: Note): Office {
  const name = tidy(row.ten);
  const kind = kinds.find(([pattern]) => pattern.test(name))?.[1];
  if (!kind) throw new Error(`"${name}" (${row.ma}) must start with Phường, Xã or Đặc khu.`);
  const nameEn = tidy(row.ten_en ?? '');
  const address = tidy(row.tru_so ?? '');
  return {
    code: row.ma,
    name,
    kind,
    ...(nameEn === '' ? {} : { nameEn }),
    formerDistricts: list(row.khu_vuc_cu),
    mergedFrom: list(row.sap_nhap_tu),
    ...(address === '' ? {} : { address }),
    ...(typeof row.lat === 'number' && typeof row.lng === 'number'
      ? { location: { lat: rounded(row.lat), lng: rounded(row.lng) } }
      : {}),
    ...sources(row, note),
  };
}

/** Who published the list, and when where it says so. A date that cannot be read is lost alone. */
function sources({ nguon, nguon_url, ngay }: OfficeRow, note: Note): Pick<Office, 'sources'> {
  const [publisher, url, given] = [tidy(nguon ?? ''), tidy(nguon_url ?? ''), tidy(ngay ?? '')];
  const asOf = dateOf(given);
  if (asOf === undefined && given !== '') note('unreadable-date', 'source', given);
  if (publisher === '') return {};
  const about = 'address' as const;
  return {
    sources: [{ about, publisher, ...(url === '' ? {} : { url }), ...(asOf === undefined ? {} : { asOf }) }],
  };
}

function list(given: string | null | undefined): string[] {
  return tidy(given ?? '')
    .split(/\s*,\s*/)
    .filter((part) => part !== '' && part !== '-');
}

/** Six decimals are a tenth of a metre. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
