import { readPapers } from '../../../../knowledge/import/papers/readPapers';
import type { PortalDocument } from '../../../../knowledge/import/portalRow';
import { listening } from '../notes';

const quiet = () => undefined;
const cell = (giay_to: string, truong_hop = 'Bao gồm', so_luong = '', mau = ''): PortalDocument => ({
  giay_to,
  truong_hop,
  so_luong,
  mau,
});

test('papers lose bullets, headings and doubles', () => {
  const { note, heard } = listening();
  const read = readPapers(
    [
      cell('a) Giấy chứng sinh;', 'Bao gồm', '1 bản chính'),
      cell('- Giấy chứng sinh', 'Bao gồm', '1 bản chính'),
      cell('Không quy định'),
      cell('Hộ chiếu', 'Người nước ngoài:', 'mau.docx'),
    ],
    note,
  );
  expect(read.documents).toEqual([
    { name: 'Giấy chứng sinh', originals: 1 },
    { case: 'Người nước ngoài', name: 'Hộ chiếu', hasForm: true },
  ]);
  expect(heard()).toEqual(['empty-marker', 'misplaced-file', 'unreadable-form', 'duplicate-part']);
});

test.each<[string, string, object, string[]]>([
  ['Bản sao giấy khai sinh', '1', { copies: 1 }, []],
  ['Bản chính giấy chứng sinh', '02 bản', { originals: 2 }, []],
  ['Bản sao có chứng thực căn cước', '1 bộ', { certified: 1 }, []],
  ['Giấy chứng sinh', '1', {}, ['copies-of-what']],
])('a number alone says what the name of the paper says: %s, %s', (name, given, counts, defects) => {
  const { note, heard } = listening();
  const { documents } = readPapers([cell(name, 'Bao gồm', given)], note);
  expect(documents).toEqual([{ name: expect.any(String) as string, ...counts }]);
  expect(heard()).toEqual(defects);
});

test.each<[string, string, string[]]>([
  [
    'letters in one line, one of them mistyped',
    'A. Thành phần hồ sơ: a) Đơn đề nghị (Mẫu số 1); b) Bản sao giấy đăng ký kinh doanh; c) Bản thuyết minh. c) Danh sách nhân viên. B. Số lượng hồ sơ: 01 bộ',
    ['Đơn đề nghị', 'Bản sao giấy đăng ký kinh doanh', 'Bản thuyết minh', 'Danh sách nhân viên'],
  ],
  ['dashes in lines', 'Hồ sơ gồm:\n- Tờ khai\n- Giấy chứng nhận', ['Tờ khai', 'Giấy chứng nhận']],
  [
    'numbers in one line',
    '1. Đơn xin cấp. 2. Bản vẽ thiết kế. 3. Ảnh màu',
    ['Đơn xin cấp', 'Bản vẽ thiết kế', 'Ảnh màu'],
  ],
  [
    'a heading in the line',
    'Thành phần hồ sơ gồm: Tờ khai đề nghị hỗ trợ (theo Mẫu số 02).',
    ['Tờ khai đề nghị hỗ trợ'],
  ],
  ['a clause of a decree is no item', 'Đơn theo điểm a) khoản 1 và điểm b) khoản 2', ['Đơn']],
])('%s', (_name, given, expected) => {
  expect(readPapers([cell(given)], quiet).documents.map(({ name }) => name)).toEqual(expected);
});

test('the application comes first, what only some need last, each case by itself', () => {
  const { documents } = readPapers(
    [
      cell('Văn bản ủy quyền', 'Trường hợp ủy quyền'),
      cell('Trường hợp trẻ bị bỏ rơi thì phải có biên bản xác nhận'),
      cell('Giấy chứng sinh. Trường hợp không có Giấy chứng sinh thì nộp văn bản của người làm chứng'),
      cell('Tờ khai đăng ký khai sinh'),
    ],
    quiet,
  );
  expect(documents.map(({ name, onlyIf, case: when }) => [name, onlyIf ?? when])).toEqual([
    ['Tờ khai đăng ký khai sinh', undefined],
    ['Giấy chứng sinh', undefined],
    ['Biên bản xác nhận', 'trẻ bị bỏ rơi'],
    ['Văn bản của người làm chứng', 'không có Giấy chứng sinh'],
    ['Văn bản ủy quyền', 'Trường hợp ủy quyền'],
  ]);
});

test('notes to officials, hints and electronic forms are no papers', () => {
  const { documents, notes } = readPapers(
    [
      cell('Người tiếp nhận có trách nhiệm kiểm tra hồ sơ', 'Lưu ý'),
      cell('Lưu ý: Không yêu cầu xuất trình Giấy khai sinh'),
      cell('Mẫu hộ tịch điện tử tương tác đăng ký kết hôn (theo hình thức trực tuyến)'),
      cell('Tờ khai đăng ký kết hôn'),
    ],
    quiet,
  );
  expect(documents).toEqual([{ name: 'Tờ khai đăng ký kết hôn' }]);
  expect(notes).toHaveLength(3);
});

test.each<[string, string, object]>([
  ['Bản sao chứng từ', '1 bản chính', { copies: 1 }],
  ['Bản sao có chứng thực giấy khai sinh', '1 bản chính', { certified: 1 }],
  ['Tờ khai', '1 bản chính,1 bản sao', { originals: 1, copies: 1 }],
  ['Hóa đơn thương mại: 02 bản chụp', '', { copies: 2 }],
  ['Hộ chiếu (để xuất trình)', '0 bản chính', { shown: true }],
])('%s, %s', (name, so_luong, expected) => {
  expect(readPapers([cell(name, 'Bao gồm', so_luong)], quiet).documents[0]).toMatchObject(expected);
  expect(Object.keys(readPapers([cell(name, 'Bao gồm', so_luong)], quiet).documents[0] ?? {}).sort()).toEqual(
    ['name', ...Object.keys(expected)].sort(),
  );
});

test('"+)" marks an item; "Lần đầu:" names when its paper is needed; what one must have done is no paper', () => {
  const { documents } = readPapers(
    [
      cell('+) Lần đầu: 01 Thông báo theo Mẫu số 10'),
      cell('+) Trường hợp sửa đổi: 01 thông báo sửa đổi theo Mẫu số 11'),
      cell('+) Có ít nhất 02 năm làm kỹ thuật kiểm định'),
    ],
    quiet,
  );
  expect(documents).toEqual([
    { name: '01 thông báo sửa đổi theo Mẫu số 11', form: 'Mẫu số 11', onlyIf: 'sửa đổi' },
    { case: 'Trường hợp lần đầu', name: '01 Thông báo theo Mẫu số 10', form: 'Mẫu số 10' },
  ]);
});

test('one of several papers is one paper with its choices', () => {
  const given = 'Một trong các giấy tờ sau:\n+ Giấy chứng nhận quyền sử dụng đất\n+ Hợp đồng thuê nhà';
  expect(readPapers([cell(given), cell('Hợp đồng thuê nhà')], quiet).documents).toEqual([
    {
      name: 'Một trong các giấy tờ',
      alternatives: ['Giấy chứng nhận quyền sử dụng đất', 'Hợp đồng thuê nhà'],
    },
  ]);
});

test('torn pieces are no papers, and the report hears of them', () => {
  const { note, heard } = listening();
  const { documents } = readPapers(
    [cell('hoặc'), cell(') (khoản 2 Điều 27)'), cell('Hợp đồng bảo đảm')],
    note,
  );
  expect(documents).toEqual([{ name: 'Hợp đồng bảo đảm' }]);
  expect(heard()).toContain('garbled-documents');
});

test('a long name ends with a clause, never inside it', () => {
  const long = `Báo cáo kết quả khảo sát ${'địa hình, địa chất, thủy văn '.repeat(12)}`;
  const [paper] = readPapers([cell(long)], quiet).documents;
  expect(paper?.name.length).toBeLessThanOrEqual(220);
  expect(paper?.shortened).toBe(true);
  expect(long.startsWith(paper?.name ?? '-')).toBe(true);
});
