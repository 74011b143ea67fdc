import { dateOf } from '../dateOf';
import { type Cells, parts } from './cells';

/** Fields that a cell fills as it is. */
const plainFields = [
  'ten',
  'linh_vuc',
  'doi_tuong',
  'so_quyet_dinh',
  'yeu_cau',
  'trinh_tu',
  'url',
  'cong_bo',
];
/** Fields that name bodies, one a line of the cell. */
const bodyFields = ['co_quan_thuc_hien', 'co_quan_tham_quyen'];

/** The rows of one procedure as one row of the national portal. */
export function procedureOf(rows: readonly Cells[], today: string): unknown {
  const [first = {}] = rows;
  return {
    ...Object.fromEntries(plainFields.map((field) => [field, first[field] ?? ''])),
    ...Object.fromEntries(bodyFields.map((field) => [field, parts(first[field], /\n/).join('; ')])),
    ma: first['ma'] ?? '',
    cap: parts(first['cap'], /[,;|\n]/),
    cach_thuc: rows.flatMap(waysOf),
    thanh_phan: rows.flatMap(papersOf),
    can_cu: parts(first['can_cu'], /[;|\n]/),
    ket_qua: parts(first['ket_qua'], /[;|\n]/),
    // A date that cannot be read is no date of today: the check of the row names it.
    ngay: dateOf(first['ngay']) ?? ((first['ngay'] ?? '') === '' ? today : first['ngay']),
  };
}

/** "Trực tiếp; Trực tuyến" with one time and fee: each way has them. */
function waysOf(row: Cells): unknown[] {
  const rest = { thoi_han: row['thoi_han'] ?? '', phi: row['phi'] ?? '', mo_ta: row['mo_ta'] ?? '' };
  const ways = parts(row['hinh_thuc'], /[,;|\n]/);
  const isSaid = Object.values(rest).some((value) => value !== '');
  // A fee or time without a way holds for all ways; which there are, the record that is held knows.
  return (ways.length === 0 && isSaid ? ['Trực tiếp'] : ways).map((hinh_thuc) => ({ hinh_thuc, ...rest }));
}

/** One paper a line of the cell; numbers of copies and forms go line by line with them where there are as many. */
function papersOf(row: Cells): unknown[] {
  const papers = parts(row['giay_to'], /\n|\s\|\s/);
  const beside = (field: string, i: number): string => {
    const lines = parts(row[field], /\n|\s\|\s/);
    return lines.length === papers.length ? (lines[i] ?? '') : '';
  };
  return papers.map((giay_to, i) => ({
    truong_hop: row['truong_hop'] ?? '',
    giay_to,
    mau: beside('mau', i),
    so_luong: beside('so_luong', i),
  }));
}
