import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { readKnowledgeFile } from '../../../knowledge/import/readFile';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exports-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The list of one agency as the portal gives it out: a merged title of several runs, the header in row 2, five columns. */
async function exported(name: string, rows: readonly (readonly string[])[]): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Danh sách TTHC');
  sheet.mergeCells('A1:E1');
  sheet.getCell('A1').value = {
    richText: [
      {
        font: { bold: true, size: 13, name: 'Times New Roman' },
        text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n',
      },
      { font: { italic: true, size: 12 }, text: 'Độc lập – Tự do – Hạnh phúc\n' },
      { font: { bold: true, size: 14 }, text: 'DANH SÁCH THỦ TỤC HÀNH CHÍNH\n\n\n' },
    ],
  };
  sheet.getRow(1).height = 120;
  sheet.addRow(['Mã số', 'Tên', 'Cơ quan ban hành', 'Cơ quan thực hiện', 'Lĩnh vực']).font = { bold: true };
  for (const row of rows) sheet.addRow([...row]).alignment = { wrapText: true };
  const path = join(folder, `${name}.xlsx`);
  await workbook.xlsx.writeFile(path);
  return path;
}

const court =
  'Tòa án nhân dân cấp cao\nTòa án nhân dân tỉnh, thành phố trực thuộc trung ương\n\nTòa án nhân dân khu vực\n';
test.each<[string, string[], { name: string; agency?: string | undefined }]>([
  [
    'danh-sach-tthc-BoTuPhap',
    [
      '1.014966',
      'Cấp lại chứng chỉ hành nghề Quản tài viên ',
      'Bộ Tư pháp',
      'Chủ tịch ủy ban nhân dân cấp tỉnh\nSở Tư Pháp',
      'Quản tài viên',
    ],
    {
      name: 'Cấp lại chứng chỉ hành nghề Quản tài viên',
      agency: 'Chủ tịch ủy ban nhân dân cấp tỉnh, Sở Tư Pháp',
    },
  ],
  [
    'danh-sach-tthc-BoCongAn',
    [
      '1.000178',
      'Giải quyết khiếu nại (thực hiện tại cấp Trung ương)',
      'Bộ Công an',
      '',
      'Khiếu nại, tố cáo',
    ],
    { name: 'Giải quyết khiếu nại (thực hiện tại cấp Trung ương)', agency: undefined },
  ],
  [
    'danh-sach-tthc-BoTaiChinh',
    [
      '1.115148',
      'Thủ tục tính lại tiền sử dụng đất theo Nghị định số  50/2026/NĐ-CP',
      'Bộ Tài chính',
      'Ủy ban nhân dân cấp xã\nThuế tỉnh, thành phố\nThuế cơ sở',
      'Tài chính đất đai',
    ],
    {
      name: 'Thủ tục tính lại tiền sử dụng đất theo Nghị định số 50/2026/NĐ-CP',
      agency: 'Ủy ban nhân dân cấp xã, Thuế tỉnh, thành phố, Thuế cơ sở',
    },
  ],
  [
    'danh-sach-tthc-BoXayDung',
    [
      '6.006597',
      ' Thủ tục phê duyệt đề án',
      'Bộ xây dựng (Giao thông vận tải cũ)',
      'Ủy ban nhân dân cấp xã',
      'Hạ tầng kỹ thuật',
    ],
    { name: 'Thủ tục phê duyệt đề án', agency: 'Ủy ban nhân dân cấp xã' },
  ],
  [
    'danh-sach-tthc-NganhangNhanuocVietNam',
    [
      '2.001538',
      'Thủ tục đề nghị danh hiệu thi đua ',
      'Ngân hàng Nhà nước Việt Nam',
      'Ngân hàng Nhà nước Việt Nam\nNgân hàng Nhà nước Khu vực',
      'Hoạt động khác',
    ],
    {
      name: 'Thủ tục đề nghị danh hiệu thi đua',
      agency: 'Ngân hàng Nhà nước Việt Nam, Ngân hàng Nhà nước Khu vực',
    },
  ],
  [
    'danh-sach-tthc-NongNghiepvaMoiTruong',
    [
      '3.000545',
      'Thay đổi thành phần tham gia dự án Điều 6.4',
      'Bộ Nông nghiệp và Môi trường',
      'Cục Biến đổi khí hậu - Bộ NN và MT',
      'Biến đổi khí hậu',
    ],
    { name: 'Thay đổi thành phần tham gia dự án Điều 6.4', agency: 'Cục Biến đổi khí hậu - Bộ NN và MT' },
  ],
  [
    'toa-an-nhan-dan',
    [
      '3.000164',
      'Đăng ký nhận các thông báo, văn bản tố tụng bằng phương tiện điện tử',
      'Tòa án nhân dân',
      court,
      'Tòa án',
    ],
    {
      name: 'Đăng ký nhận các thông báo, văn bản tố tụng bằng phương tiện điện tử',
      agency:
        'Tòa án nhân dân cấp cao, Tòa án nhân dân tỉnh, thành phố trực thuộc trung ương, Tòa án nhân dân khu vực',
    },
  ],
])('the portal’s list %s is read as it is, and touches what it speaks of', async (file, given, expected) => {
  const { records, about, unknownColumns, touched, findings } = await readKnowledgeFile(
    await exported(file, [given]),
    '2026-11-28',
  );
  const [found] = records.procedures;
  expect(found).toMatchObject({ code: given[0], field: given[4], name: expected.name });
  expect(found?.agency).toBe(expected.agency);
  expect(found?.submissions).toEqual([]);
  expect(about).toEqual(['sheet "Danh sách TTHC", header in row 2', 'rows above the header: 1']);
  expect(unknownColumns).toEqual(['Cơ quan ban hành']);
  const own = given[3] === '' ? [] : ['agency', 'abolished'];
  expect(touched[given[0] ?? '']).toEqual(['code', 'rowHash', 'name', ...own, 'field']);
  expect(findings.filter(({ defect }) => defect === 'no-link')).toEqual([]);
});
