import { tidy } from '../../language/text';
import { KnownName } from '../schema/knownName';
import { readLevels } from './levels';

type Row = Readonly<Record<string, unknown>>;

const publisher = 'Cổng Dịch vụ công quốc gia';
/** Where a row names no agency. */
const unnamed: Record<string, string> = {
  ministry: 'cơ quan cấp bộ',
  province: 'cơ quan cấp thành phố',
  commune: 'UBND phường, xã',
  other: 'cơ quan khác',
};

/**
 * The names of the rows that are not held, by code.
 * @param before what is there already: how citizens name these matters is no row's, and stays
 */
export function knownNamesOf(
  rows: readonly Row[],
  held: ReadonlySet<string>,
  before: readonly KnownName[] = [],
): KnownName[] {
  const said = new Map(before.map(({ id, names, told }) => [id, { names, told }]));
  return rows
    .filter(({ ma }) => !held.has(String(ma)))
    .map((row) => ({ ...knownName(row), ...said.get(String(row.ma)) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function knownName({
  ma,
  ten,
  linh_vuc,
  cap,
  co_quan_thuc_hien,
  co_quan_tham_quyen,
  url,
  ngay,
}: Row): KnownName {
  const levels = readLevels(Array.isArray(cap) ? cap.map(String) : [], () => undefined);
  const known = levels.length > 0 ? levels : (['ministry'] as const);
  const agency = named(co_quan_thuc_hien) ?? named(co_quan_tham_quyen) ?? unnamed[known[0] as string];
  return KnownName.parse({
    code: String(ma),
    id: String(ma),
    name: tidy(String(ten)),
    field: tidy(String(linh_vuc)),
    levels: known,
    agency,
    ...(typeof url === 'string' && url !== '' ? { url } : {}),
    source: { publisher, asOf: String(ngay).slice(0, 10) },
  });
}

function named(agency: unknown): string | undefined {
  const text = tidy(
    Array.isArray(agency) ? agency.map(String).join(', ') : typeof agency === 'string' ? agency : '',
  );
  return text === '' || /không có thông tin/iu.test(text) ? undefined : text;
}
