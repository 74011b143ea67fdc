import { sentencesOfSituations } from '../../../dialogs/procedure/situations';
import { sheetCase, sheetOf } from './sheets';

test('fees and papers of single situations are sentences; those of everybody are not', () => {
  const sheet = sheetOf({
    cases: [
      sheetCase({
        papers: [
          { name: 'Đơn xin cấp thẻ' },
          { name: 'Giấy giới thiệu của trường', onlyIf: 'Nếu là học sinh' },
          { name: 'Ảnh', onlyIf: 'đổi thẻ' },
        ],
      }),
    ],
  });
  const told = sentencesOfSituations(sheet);
  expect(told).toHaveLength(2);
  expect(told[0]).toMatch(/là học sinh.*giấy giới thiệu của trường/);
  expect(told[0]).not.toMatch(/nếu là học sinh/i);
  expect(told[1]).toMatch(/đổi thẻ.*ảnh/);
});
