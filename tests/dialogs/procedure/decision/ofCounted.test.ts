import { ofCounted } from '../../../../dialogs/procedure/decision/ofCounted';
import { yesNoRequest } from './requests';

const warnings = ['Phải đổi thẻ trong 30 ngày kể từ ngày đổi chỗ ở.'];

test.each<[string, string, string[], string | undefined]>([
  ['a penalty', 'có bị phạt không', [], 'Nguồn không nêu mức phạt.'],
  ['a penalty before a time', '3 tháng chưa đổi có bị phạt không', [], 'Nguồn không nêu mức phạt.'],
  ['a deadline that is told', 'trong mấy ngày phải đổi thẻ', warnings, warnings[0]],
  ['how long it is good', 'thẻ dùng được mấy năm', [], 'Nguồn không nêu giấy này dùng được bao lâu.'],
  ['a tax', 'thuế bao nhiêu', [], 'Nguồn của thủ tục này không nêu số thuế.'],
  ['nothing that counts', 'mượn giùm được không', [], undefined],
])('%s', (_, question, some, lead) =>
  expect(ofCounted(question, yesNoRequest(question, { warnings: some }))?.lead).toBe(lead),
);
