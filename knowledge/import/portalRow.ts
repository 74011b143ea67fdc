import { z } from 'zod';
import { AsOf } from '../schema/asOf';

const text = z
  .string()
  .max(400_000)
  .nullish()
  .transform((value) => value ?? '');
const list = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .max(2_000)
    .nullish()
    .transform((value) => value ?? []);

/** One row of the National Public Service Portal, under the keys that exports of it use. */
export const PortalRow = z.object({
  ma: z.string().regex(/^\d\.\d{6}$/, 'must be a national code such as "1.001193"'),
  ten: z.string().trim().min(1, 'must not be empty').max(2_000),
  linh_vuc: z.string().trim().min(1, 'must not be empty').max(500),
  cap: list(z.string()),
  so_quyet_dinh: text,
  doi_tuong: text,
  co_quan_thuc_hien: text,
  co_quan_tham_quyen: text,
  dia_chi: text,
  trinh_tu: text,
  cach_thuc: list(z.object({ hinh_thuc: text, thoi_han: text, phi: text, mo_ta: text, raw: text })),
  thanh_phan: list(z.object({ truong_hop: text, giay_to: text, mau: text, so_luong: text })),
  can_cu: list(z.string()),
  can_cu_raw: text,
  ket_qua: list(z.string()),
  yeu_cau: text,
  ngay: AsOf,
  url: text,
  /** Who published the row, in tables of a city. */
  cong_bo: text,
});
export type PortalRow = z.infer<typeof PortalRow>;
export type PortalWay = PortalRow['cach_thuc'][number];
export type PortalDocument = PortalRow['thanh_phan'][number];
