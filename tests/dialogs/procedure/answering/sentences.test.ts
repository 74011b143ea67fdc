import { type Sentence, sentencesOf } from '../../../../dialogs/procedure/answering/sentences';
import type { CardAsked } from '../../../../knowledge/schema/card';
import type { ProcedureSheet } from '../../../../knowledge/sheet/sheet';
import { sheetCase, sheetOf } from '../sheets';

const asked: CardAsked = { q: ['mượn giùm được không'], answer: 'yes', a: 'Có, người nhà mượn giùm được.' };

const whole = sheetOf({
  summary: 'Người đọc xin thẻ.',
  conditions: ['Không còn nợ sách.', 'Từ đủ 6 tuổi.'],
  warnings: ['Thẻ mất phải báo ngay.'],
  steps: ['Điền đơn.', 'Chụp ảnh.'],
  asked: [asked],
  cases: [
    sheetCase({
      papers: [
        { name: 'Đơn xin thẻ', plain: 'có mẫu tại quầy' },
        { name: 'Ảnh', onlyIf: 'Nếu làm thẻ nhựa' },
      ],
      fees: [
        { amount: 5_000, currency: 'VND', when: 'Cấp lại' },
        { amount: 2_000, currency: 'VND' },
      ],
      times: [
        { value: 3, unit: 'day', when: 'nộp qua bưu điện' },
        { value: 1, unit: 'day' },
      ],
    }),
    sheetCase({ id: 'child', when: 'Trẻ em', papers: [{ name: 'Giấy khai sinh' }] }),
  ],
  place: { text: 'Thư viện thành phố', online: 'Trang mượn sách' },
  results: ['Thẻ đọc sách'],
});

test('a sheet is told sentence by sentence, each by where it stands', () => {
  expect(sentencesOf(whole)).toEqual<Sentence[]>([
    { kind: 'summary', text: 'Người đọc xin thẻ.' },
    { kind: 'condition', text: 'Không còn nợ sách.' },
    { kind: 'condition', text: 'Từ đủ 6 tuổi.' },
    { kind: 'warning', text: 'Thẻ mất phải báo ngay.' },
    { kind: 'step', text: 'Điền đơn.' },
    { kind: 'step', text: 'Chụp ảnh.' },
    { kind: 'asked', text: asked.a, asked },
    { kind: 'situation', text: 'Cấp lại: 5.000 đồng.' },
    { kind: 'situation', text: 'Chỉ cần khi làm thẻ nhựa: ảnh.' },
    { kind: 'time', text: 'Nộp qua bưu điện: 3 ngày.' },
    { kind: 'paper', text: 'Đơn xin thẻ (có mẫu tại quầy)' },
    { kind: 'paper', text: 'Giấy khai sinh' },
    { kind: 'place', text: 'Thư viện thành phố' },
    { kind: 'place', text: 'Trang mượn sách' },
    { kind: 'result', text: 'Thẻ đọc sách' },
  ]);
});

test.each<[string, Partial<ProcedureSheet>, string[]]>([
  ['nothing', {}, []],
  ['a place that is not online', { place: { text: 'Thư viện' } }, ['Thư viện']],
  ['an empty summary', { summary: '', results: ['Thẻ'] }, ['Thẻ']],
])('of %s no sentence is made up', (_, parts, texts) =>
  expect(sentencesOf(sheetOf(parts)).map(({ text }) => text)).toEqual(texts),
);
