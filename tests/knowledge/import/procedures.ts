import type { Procedure } from '../../../knowledge/schema/procedure';

/** A procedure for tests; what a test is about comes in `own`. */
export function procedure(own: Partial<Procedure> = {}): Procedure {
  const code = own.code ?? '1.000001';
  return {
    code,
    name: 'Đăng ký khai sinh',
    field: 'Hộ tịch',
    levels: ['commune'],
    audience: ['Công dân Việt Nam'],
    submissions: [{ way: 'in-person', time: { value: 1, unit: 'working-day' }, fee: 'free' }],
    documents: [{ name: 'Giấy chứng sinh', originals: 1 }],
    results: ['Giấy khai sinh'],
    legalBasis: [{ number: '60/2014/QH13' }],
    source: { url: 'https://dichvucong.gov.vn/', asOf: '2026-07' },
    family: code,
    ...own,
  };
}

/** A row as the national portal's exports have it. */
export function portalRow(own: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    ma: '1.000001',
    ten: 'Thủ tục đăng ký khai sinh',
    linh_vuc: 'Hộ tịch',
    cap: ['Cấp xã'],
    cach_thuc: [{ hinh_thuc: 'Trực tiếp', thoi_han: '1 Ngày làm việc', phi: 'Miễn phí', mo_ta: '' }],
    thanh_phan: [{ truong_hop: '', giay_to: 'Giấy chứng sinh', mau: '', so_luong: '1 bản chính' }],
    can_cu: ['60/2014/QH13'],
    ket_qua: ['Giấy khai sinh'],
    trinh_tu: 'Bước 1: Nộp hồ sơ. Bước 2: Nhận kết quả.',
    ngay: '2026-07',
    url: 'https://dichvucong.gov.vn/thu-tuc/1',
    ...own,
  };
}
