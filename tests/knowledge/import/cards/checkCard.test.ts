import { checkCard } from '../../../../knowledge/import/cards/checkCard';
import { checkShape } from '../../../../knowledge/import/cards/checkShape';
import { runsOf } from '../../../../knowledge/import/cards/copied';
import { evidenceOf, withLocalFees } from '../../../../knowledge/import/cards/evidence';
import { PortalRow } from '../../../../knowledge/import/portalRow';
import { rowHash } from '../../../../knowledge/import/rowHash';
import { FullCard } from '../../../../knowledge/schema/card';

const given = {
  ma: '1.900001',
  ten: 'Đăng ký nuôi chim yến trong nhà',
  linh_vuc: 'Chăn nuôi',
  cap: ['Cấp xã'],
  so_quyet_dinh: '12/QĐ-BNNMT',
  co_quan_thuc_hien: 'Ủy ban nhân dân xã, phường',
  trinh_tu:
    'Bước 1: Người nuôi từ đủ 18 tuổi nộp hồ sơ tại Trung tâm Phục vụ hành chính công trong thời hạn 60 ngày kể từ ngày xây nhà yến. Bước 2: Chi cục Chăn nuôi kiểm tra nhà yến trong 05 ngày làm việc, cách khu dân cư ít nhất 300 mét.',
  cach_thuc: [
    {
      hinh_thuc: 'Trực tiếp',
      thoi_han: '15 Ngày làm việc',
      phi: '50,000 Việt Nam Đồng(50.000 đồng/lần; từ 01/7/2025 đến hết 31/12/2026 bằng 50%)',
      mo_ta: 'Cấp lại: 03 ngày làm việc',
    },
  ],
  thanh_phan: [
    { giay_to: 'Tờ khai theo Mẫu số 05', mau: 'CN-02.docx', so_luong: '1 bản chính' },
    { giay_to: '02 ảnh 4 x 6 cm của người nuôi', so_luong: '2 bản chính' },
  ],
  can_cu: ['13/2020/NĐ-CP'],
  ket_qua: ['Giấy xác nhận nuôi chim yến'],
  yeu_cau: 'Diện tích nhà yến từ 40 m2; loa phát từ 5 giờ đến 19 giờ.',
  ngay: '2026-07',
};

const good = {
  kind: 'full',
  code: '1.900001',
  from: rowHash(given),
  title: 'Đăng ký nuôi chim yến',
  summary: 'Người từ 18 tuổi báo trong 60 ngày sau khi xây nhà yến; một trong hai vợ chồng đứng tên.',
  cases: [
    {
      id: 'common',
      documents: [
        { name: 'Tờ khai', form: 'Mẫu số 05', original: 1 },
        { name: 'Ảnh 4x6', original: 2 },
      ],
      fee: [
        { amount: 50000, per: 'lần' },
        { amount: 25000, from: '2025-07-01', until: '2026-12-31', note: 'Giảm 50 %.' },
      ],
      time: [{ value: 15, unit: 'working-day', way: 'in-person' }],
    },
    { id: 'again', when: 'Cấp lại', time: [{ value: 3, unit: 'working-day' }] },
  ],
  leads: { documents: 'Cần 2 giấy tờ.' },
  questions: [
    {
      ask: 'Lần đầu hay cấp lại?',
      options: [
        { title: 'Lần đầu', case: 'common' },
        { title: 'Cấp lại', case: 'again' },
      ],
    },
  ],
  conditions: [
    'Nhà rộng từ 40 m²; loa chỉ mở từ 5 đến 19 giờ.',
    'Cách khu dân cư ít nhất 300 m (Nghị định 13/2020).',
  ],
  steps: [
    'Nộp tại Trung tâm Phục vụ hành chính công.',
    'Chi cục Chăn nuôi đến xem nhà trong năm ngày làm việc; sau đó nhận giấy xác nhận.',
  ],
  place: { text: 'UBND phường, xã', role: 'committee' },
  result: ['Giấy xác nhận nuôi chim yến'],
  warnings: ['Quá 60 ngày mới báo thì gọi 1022 để được hướng dẫn.'],
  asked: [{ q: ['mới 16 tuổi nuôi được không'], answer: 'no', a: 'Không, phải từ 18 tuổi.' }],
  en: {
    title: 'Registering a swiftlet house',
    summary: 'Within 60 days; from 18 years old; 50,000 VND.',
    documents: [
      { name: 'Declaration', vi: 'Tờ khai' },
      { name: '2 photos', vi: 'Ảnh 4x6' },
    ],
    fee: ['50,000 VND', '25,000 VND until 31 December 2026'],
    time: ['15 working days', 'Issued again: 3 working days'],
    conditions: ['At least 40 m2; sound from 5 to 19 hours only', 'At least 300 m from dwellings'],
    steps: ['Hand it in at the service centre.', 'After a visit, receive the confirmation.'],
    result: ['Confirmation of keeping swiftlets'],
  },
};

const ground = {
  hash: rowHash(given),
  evidence: evidenceOf(PortalRow.parse(given)),
  codes: new Set(['1.900001']),
  runs: runsOf([given.trinh_tu]),
};
type Spoil = (card: FullCard) => void;
const common = (card: FullCard): FullCard['cases'][number] => card.cases[0] as FullCard['cases'][number];

test('a card that says what its row says passes', () => {
  expect(checkCard(FullCard.parse(good), ground)).toEqual([]);
});

test.each<[string, Spoil]>([
  ['an amount', (card) => void Object.assign(common(card).fee[0] ?? {}, { amount: 55000 })],
  ['a share of an amount', (card) => void Object.assign(common(card).fee[1] ?? {}, { amount: 20000 })],
  ['a currency', (card) => void Object.assign(common(card).fee[0] ?? {}, { currency: 'USD' })],
  ['free of charge', (card) => void Object.assign(common(card).fee[0] ?? {}, { amount: 'free' })],
  ['set by the council', (card) => void Object.assign(common(card).fee[0] ?? {}, { amount: 'by-council' })],
  ['the end of a discount', (card) => void Object.assign(common(card).fee[1] ?? {}, { until: '2027-12-31' })],
  ['a unit', (card) => void Object.assign(common(card).time[0] ?? {}, { unit: 'day' })],
  ['a number of days', (card) => void Object.assign(common(card).time[0] ?? {}, { value: 12 })],
  ['a way of filing', (card) => void Object.assign(common(card).time[0] ?? {}, { way: 'online' })],
  ['a deadline', (card) => void (card.warnings[0] = 'Phải báo trong 30 ngày.')],
  ['a deadline in words', (card) => void (card.warnings[0] = 'Phải báo trong ba tháng.')],
  ['an age', (card) => void (card.summary = 'Người từ 16 tuổi được nuôi.')],
  ['a form', (card) => void Object.assign(common(card).documents[0] ?? {}, { form: 'Mẫu số 06' })],
  ['a form in a text', (card) => void (card.steps[0] = 'Điền tờ khai CT01.')],
  ['a law', (card) => void (card.conditions[1] = 'Theo Nghị định 31/2020.')],
  ['an agency', (card) => void (card.place.text = 'Công an phường, xã')],
  ['a department', (card) => void (card.steps[1] = 'Sở Xây dựng đến xem nhà.')],
  ['a body that is gone', (card) => void (card.place.text = 'UBND huyện')],
  ['an area', (card) => void (card.conditions[0] = 'Nhà rộng từ 60 m².')],
  ['a distance', (card) => void (card.conditions[1] = 'Cách khu dân cư ít nhất 500 mét.')],
  ['an hour', (card) => void (card.conditions[0] = 'Loa mở từ 5 đến 21 giờ.')],
  ['a size', (card) => void (common(card).documents[1] = { name: 'Ảnh 3x4' })],
  ['a number of copies', (card) => void Object.assign(common(card).documents[1] ?? {}, { original: 7 })],
  ['a count of papers', (card) => void (card.leads.documents = 'Cần 9 giấy tờ.')],
  [
    'an English number',
    (card) => void Object.assign(card.en ?? {}, { time: ['10 working days', '3 working days'] }),
  ],
  ['a hash', (card) => void (card.from = '000000000000')],
  [
    'a case that is not there',
    (card) => void Object.assign(card.questions[0]?.options[1] ?? {}, { case: 'lost' }),
  ],
  ['a related procedure that is not held', (card) => void card.related.push('9.999999')],
  [
    'an answer without its decision',
    (card) => void Object.assign(card.asked[0] ?? {}, { a: 'Phải từ 18 tuổi.' }),
  ],
  ['running text taken over', (card) => void (card.summary = given.trinh_tu.slice(8, 140))],
])('a card with %s that its row does not hold fails', (_name, spoil) => {
  const card = FullCard.parse(structuredClone(good));
  spoil(card);
  const places = new Set(checkCard(card, ground).map(({ path }) => path));
  expect([...places]).toHaveLength(1);
});

test.each<[string, string, Spoil]>([
  ['an office’s deed as first step', 'steps[0]', (card) => void (card.steps[0] = 'Sở Xây dựng nhận hồ sơ.')],
  ['nothing handed in', 'steps', (card) => void (card.steps = ['Chờ.', 'Nhận giấy.'])],
  ['an end without what one gets', 'steps[1]', (card) => void (card.steps[1] = 'Chờ Chi cục đến xem nhà.')],
  [
    'two times of one case',
    'cases[0].time[1]',
    (card) => {
      common(card).time.push({ value: 5, unit: 'working-day', way: 'in-person' });
      card.en?.time.push('Or 5 working days');
    },
  ],
  [
    'two fees of one case',
    'cases[0].fee[2]',
    (card) => {
      common(card).fee.push({ amount: 'free', currency: 'VND' });
      card.en?.fee.push('Or free');
    },
  ],
  [
    'two kinds of question under one answer',
    'asked[0]',
    (card) => void card.asked[0]?.q.push('co phai tren 18 tuoi moi nuoi ko'),
  ],
  [
    'the source’s silence before a deadline',
    'warnings[0]',
    (card) => void card.warnings.unshift('Nguồn không ghi phí của thủ tục này.'),
  ],
  ['a paper that English lacks', 'en.documents', (card) => void card.en?.documents.pop()],
  ['a condition that English lacks', 'en.conditions', (card) => void card.en?.conditions.pop()],
  ['a time that English lacks', 'en.time', (card) => void card.en?.time.pop()],
])('a card with %s fails at %s', (_name, path, spoil) => {
  const card = FullCard.parse(structuredClone(good));
  spoil(card);
  expect(checkShape(card).map((problem) => problem.path)).toEqual([path]);
});

test('a question that neither grants nor asks may stand beside another', () => {
  const card = FullCard.parse(structuredClone(good));
  card.asked.push({ q: ['nuôi tại nhà được không', 'cán bộ có đến nhà không'], answer: 'yes', a: 'Có.' });
  card.asked.push({ q: ['nuôi được không', 'có phải xin không'], answer: 'says', a: 'Báo trong 60 ngày.' });
  expect(checkShape(card)).toEqual([]);
});

test('what the city’s own fees say stands beside the row', () => {
  const card = FullCard.parse(structuredClone(good));
  Object.assign(common(card).fee[0] ?? {}, { amount: 12000 });
  const fee = {
    id: 'yen',
    codes: ['1.900001'],
    amount: 12000,
    source: { publisher: 'Báo Đà Nẵng', asOf: '2025-07' },
  };
  expect(checkCard(card, { ...ground, evidence: withLocalFees(ground.evidence, [fee]) })).toEqual([]);
});
