import { orderLead } from '../../../dialogs/procedure/order';
import { sheetCase, sheetOf } from './sheets';

const single = sheetOf({
  title: 'Xác nhận độc thân',
  results: ['Giấy xác nhận tình trạng hôn nhân'],
  cases: [sheetCase({ papers: [{ name: 'Tờ khai' }] })],
});
const marriage = sheetOf({
  title: 'Kết hôn',
  results: ['Giấy chứng nhận kết hôn'],
  cases: [
    sheetCase({
      papers: [{ name: 'Tờ khai' }, { name: 'Giấy xác nhận tình trạng hôn nhân của hai bên' }],
    }),
  ],
});
const licence = sheetOf({
  title: 'Đổi giấy phép lái xe',
  results: [],
  cases: [
    sheetCase({
      papers: [{ name: 'Đơn đề nghị khám' }, { name: 'Giấy khám sức khỏe', onlyIf: 'xe ô tô' }],
    }),
  ],
});

describe('What comes first', () => {
  it.each([
    [
      'what the other asks for',
      [marriage, single],
      'Làm “Xác nhận độc thân” trước: giấy tờ của “Kết hôn” có giấy xác nhận tình trạng hôn nhân.',
    ],
    [
      'whichever was told first',
      [single, marriage],
      'Làm “Xác nhận độc thân” trước: giấy tờ của “Kết hôn” có giấy xác nhận tình trạng hôn nhân.',
    ],
    [
      'nothing where neither asks for the other',
      [single, licence],
      'Nguồn không nêu việc nào phải làm trước; từng việc cần như sau.',
    ],
    [
      'nor between several',
      [single, marriage, licence],
      'Nguồn không nêu việc nào phải làm trước; từng việc cần như sau.',
    ],
  ])('of matters: %s', (_what, sheets, told) => expect(orderLead(sheets, [])).toBe(told));

  it.each<[string, string[], string]>([
    [
      'a paper that is got before',
      ['khám', 'nộp đơn'],
      'Phải có trước khi nộp: giấy khám sức khỏe (xe ô tô).',
    ],
    [
      'nothing where no paper is led to',
      ['chụp ảnh', 'nộp đơn'],
      'Nguồn không nói thẳng việc nào trước; các bước nguồn nêu như sau.',
    ],
    [
      'nor a form that is handed in',
      ['nộp giấy', 'đơn'],
      'Nguồn không nói thẳng việc nào trước; các bước nguồn nêu như sau.',
    ],
  ])('within one matter: %s', (_what, order, told) => expect(orderLead([licence], order)).toBe(told));
});
