import { z } from 'zod';
import { tidy } from '../../language/text';
import type { Office } from '../schema/office';

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
export function readOfficeRow(row: OfficeRow): Office {
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
    ...sources(row),
  };
}

/** Who published the list and when, where it says both: a source without its date tells nobody how old it is. */
function sources({ nguon, nguon_url, ngay }: OfficeRow): Pick<Office, 'sources'> {
  const [publisher, url, asOf] = [tidy(nguon ?? ''), tidy(nguon_url ?? ''), tidy(ngay ?? '')];
  if (publisher === '' || asOf === '') return {};
  return { sources: [{ about: 'address', publisher, ...(url === '' ? {} : { url }), asOf }] };
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
