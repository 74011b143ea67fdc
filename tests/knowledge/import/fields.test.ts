import { readAgencies } from '../../../knowledge/import/agency';
import { readAudience } from '../../../knowledge/import/audience';
import { readCopies } from '../../../knowledge/import/copies';
import { isEmptyMarker } from '../../../knowledge/import/empty';
import { filingBodyOf } from '../../../knowledge/import/filingBody';
import { readForm } from '../../../knowledge/import/form';
import { readLegalBasis } from '../../../knowledge/import/legal';
import { readLegalNumber } from '../../../knowledge/import/legalNumber';
import { readLevels } from '../../../knowledge/import/levels';
import { withoutFileName } from '../../../knowledge/import/plain';
import { readRequirements } from '../../../knowledge/import/requirements';
import { readResults } from '../../../knowledge/import/results';
import { readSteps } from '../../../knowledge/import/steps';
import { listening } from './notes';

const quiet = () => undefined;

test.each([
  [['Cấp Bộ, Cấp Tỉnh, Cấp Xã'], ['ministry', 'province', 'commune']],
  [
    ['Cấp xã', 'Cơ quan khác'],
    ['commune', 'other'],
  ],
  [['cap tinh'], ['province']],
  [['xã'], ['commune']],
  [['Phường'], ['commune']],
  [['UBND cấp xã'], ['commune']],
  [['Ủy ban nhân dân phường'], ['commune']],
  [['Cấp xã/phường'], ['commune']],
  [['Cấp Tỉnh - Cấp Xã'], ['province', 'commune']],
  [['xã phường'], ['commune']],
  [['tỉnh'], ['province']],
  [['Thành phố'], ['province']],
  [['bộ'], ['ministry']],
  [['Bộ, tỉnh và xã'], ['ministry', 'province', 'commune']],
  [['Cấp huyện'], []],
  [['Cấp Sao Hỏa'], []],
])('levels %j', (given, expected) => {
  expect(readLevels(given, quiet)).toEqual(expected);
});

test('commas inside brackets and in the name of civil servants part no audience', () => {
  expect(
    readAudience(
      'Công dân Việt Nam, Tổ chức (không bao gồm doanh nghiệp, HTX), Cán bộ, công chức, viên chức',
    ),
  ).toEqual([
    'Công dân Việt Nam',
    'Tổ chức (không bao gồm doanh nghiệp, HTX)',
    'Cán bộ, công chức, viên chức',
  ]);
});

test.each<[string, unknown, string[]]>([
  ['1 bản chính,1 bản sao', { originals: 1, copies: 1 }, []],
  ['Bản chính: 1\nBản sao: 0', { originals: 1, copies: 0 }, []],
  ['01 bản sao', { copies: 1 }, []],
  ['0 bản chính', {}, []],
  ['Bản chính: 0\nBản sao: 0', {}, []],
  ['20251 bản chính', {}, ['unreadable-copies']],
  ['181 bản chính,1 bản sao', {}, ['unreadable-copies']],
  ['', {}, []],
])('copies %j', (given, expected, defects) => {
  const { note, heard } = listening();
  expect(readCopies(given, note)).toEqual(expected);
  expect(heard()).toEqual(defects);
});

test.each([
  ['Tờ khai đăng kýMau 01.docx', 'Tờ khai đăng ký'],
  ['theo Nghị định số 183/2025/NĐ-CPMus04.docx', 'theo Nghị định số 183/2025/NĐ-CP'],
  ['Phiếu khai báo (mẫu NA17)101-Mau A17.doc', 'Phiếu khai báo (mẫu NA17)'],
  ['theo Thông tư 16/2026/TT-BNNMTMẫu số 01.docx', 'theo Thông tư 16/2026/TT-BNNMT'],
  ['của Chính phủ.Mẫu 04 TH1.docxMẫu 04 TH2.docx', 'của Chính phủ.'],
  ['Giấy chứng sinh', 'Giấy chứng sinh'],
])('a file name glued to %j goes', (given, expected) => {
  expect(withoutFileName(given, '', 'documents', quiet).replace(/\.?$/, '')).toBe(
    expected.replace(/\.?$/, ''),
  );
});

test.each([
  ['Đơn theo Mẫu số 06 tại Phụ lục III', '', 'Mẫu số 06'],
  ['Tờ khai (Mẫu CT01 ban hành kèm theo Thông tư)', '', 'Mẫu số CT01'],
  ['Đơn đề nghị', 'Mẫu số 03.docx', 'Mẫu số 03'],
  ['Đơn đề nghị', 'Tờ khai đăng ký xe.docx', 'Tờ khai đăng ký xe'],
  ['Giấy đề nghị', 'Giấy đề nghị hợp nhất công ty luậtMẫu TP-LS-28-sđ.docx', 'Mẫu số TP-LS-28-sđ'],
  ['Tờ trình', ' giải tríMẫu số 13.docx', 'Mẫu số 13'],
  ['Đơn đề nghị', 'Mus01.docx', undefined],
  ['Đơn đề nghị', '', undefined],
])('the form of %j with the file %j is %j', (name, file, expected) => {
  expect(readForm(name, file, quiet)).toBe(expected);
});

test.each([
  ['Nghị định số 123/2015/NĐ-CP', '123/2015/NĐ-CP'],
  ['123/2015/NĐ-CPQUY', '123/2015/NĐ-CP'],
  ['118/2025/NĐ-C', '118/2025/NĐ-CP'],
  ['53/2025/TT-NHN', '53/2025/TT-NHNN'],
  ['64/2025/TT-BTCTT', '64/2025/TT-BTC'],
  ['Luật 47/2014/QH13', '47/2014/QH13'],
  ['66.7/2025/NQ-CP', '66.7/2025/NQ-CP'],
  ['nghị định 146/2025', '146/2025/NĐ-CP'],
  ['24/2023/QĐ-TTG', '24/2023/QĐ-TTg'],
  ['720/NHCS-TDNN-HSSV', '720/NHCS-TDNN-HSSV'],
  ['14/2018/TT-BC', undefined],
  ['Luật Hóa chất', undefined],
])('the number in %j is %j', (given, expected) => {
  expect(readLegalNumber(given)).toBe(expected);
});

test('a legal basis takes titles and dates from lines, and whole numbers for cut-off ones', () => {
  const raw = '26/2018/QH14 Luật Thể dục, thể thao (14-06-2018)\nThông tư 14/2018/TT-BCA về lệ phí';
  expect(readLegalBasis(['26/2018/QH14', '14/2018/TT-BC', 'Luật Hóa chất'], raw, quiet)).toEqual([
    { number: '26/2018/QH14', title: 'Luật Thể dục, thể thao', date: '2018-06-14' },
    { number: '14/2018/TT-BCA', title: 'Về lệ phí' },
  ]);
});

describe('results', () => {
  test('lose codes and doubles', () => {
    expect(readResults(['Giấy phépMã: KQ-G17.000003', 'Giấy phép.'], [], quiet)).toEqual(['Giấy phép']);
  });
  test.each<[string, string[]]>([
    ['Giấy chứng nhận đầu tư.Mã: TP-G12.0001132', ['Giấy chứng nhận đầu tư']],
    ['Bản sao được chứng thựcMã: dsfas', ['Bản sao được chứng thực']],
    ['Quyết định cấpMã: utwChứng chỉMã: sgga', ['Quyết định cấp', 'Chứng chỉ']],
    ['Chứng chỉ được cấpMã: KQ0.G12-002223văn bản trả lời', ['Chứng chỉ được cấp', 'Văn bản trả lời']],
    ['Văn bản cấp Mã số kinh doanh', ['Văn bản cấp Mã số kinh doanh']],
  ])('%j loses the portal’s number; what follows one is a result', (given, expected) => {
    expect(readResults([given], [], quiet)).toEqual(expected);
  });
  test('get a lost first word back only from the record itself', () => {
    const { note, heard } = listening();
    const given = ['chứng nhận đăng ký doanh nghiệp', 'bản từ chối'];
    expect(readResults(given, ['cấp Giấy chứng nhận đăng ký doanh nghiệp'], note)).toEqual([
      'Giấy chứng nhận đăng ký doanh nghiệp',
      'Bản từ chối',
    ]);
    expect(heard()).toEqual(['restored-result', 'cut-off-result']);
  });
});

test.each([
  ['Không có thông tinTừ khóaKhông có thông tinMô tảKhông có thông tin', true],
  ['Không có thông tin về người thân thì nộp đơn', false],
])('%j says nothing: %j', (given, expected) => {
  expect(isEmptyMarker(given)).toBe(expected);
});

test.each<[string, string | undefined]>([
  ['Người tập sự nộp 01 bộ hồ sơ trực tiếp hoặc qua bưu chính đến Sở Tư pháp nơi đăng ký.', 'Sở Tư pháp'],
  ['Tổ chức gửi hồ sơ tại Bộ phận Một cửa của UBND cấp xã.', 'Ủy ban nhân dân cấp xã'],
  ['Sở Xây dựng thẩm định và gửi kết quả đến Sở Tài chính.', undefined],
  ['Chủ rừng lập hồ sơ. Sở Nông nghiệp và Môi trường thẩm định.', undefined],
])('the file of %j is handed in at %j', (steps, expected) => {
  expect(filingBodyOf(steps)).toBe(expected);
});

test.each<[string, string[], string[]]>([
  ['Bước 1: Nộp hồ sơ.\nBước 2: Nhận kết quả.', ['Nộp hồ sơ.', 'Nhận kết quả.'], []],
  ['Trường hợp A Bước 1: x Bước 2: y Bước 1: z', ['Trường hợp A', 'x', 'y', 'z'], []],
  ['Bước 1: x Bước 3: z Bước 2: y', [], ['scrambled-steps']],
  ['Nộp hồ sơ.\nNhận kết quả.', ['Nộp hồ sơ.', 'Nhận kết quả.'], []],
  ['Không có thông tin', [], ['empty-marker']],
])('steps %j', (given, expected, defects) => {
  const { note, heard } = listening();
  expect(readSteps(given, note)).toEqual(expected);
  expect(heard()).toEqual(defects);
});

test.each([
  ['Không có.', undefined],
  ['Không có thông tinTừ khóaKhông có thông tinMô tảKhông có thông tin', undefined],
  ['Đủ 18 tuổi.', 'Đủ 18 tuổi.'],
])('requirements %j are %j', (given, expected) => {
  expect(readRequirements(given, quiet)).toBe(expected);
});

test.each([
  ['Sở Nông nghiệp và Môi trường Thành phố Hà Nội', 'Sở Nông nghiệp và Môi trường'],
  ['Sở An toàn thực phẩm - TP.HCM', 'Sở An toàn thực phẩm'],
  ['Sở Tư pháp, Sở Tư pháp Thành phố Hà Nội', 'Sở Tư pháp'],
  ['Công an cấp xã', 'Công an cấp xã'],
  ['Không có thông tin', ''],
])('the office %j is %j everywhere', (given, expected) => {
  expect(readAgencies(given, 'agency', quiet)).toBe(expected);
});
