import { isMereFormality, ofFormality } from '../../../../dialogs/procedure/decision/ofFormality';
import { neededPart } from '../../../../dialogs/procedure/decision/neededPart';
import { yesNoRequest } from './requests';

const nearest =
  'Thủ tục gần nhất là "Cấp thẻ đọc sách"; nguồn không nêu rõ việc này có thuộc diện phải làm hay không.';

describe('a formality that the source says nothing of', () => {
  test.each([
    ['dựng sạp ngoài vỉa hè có phải xin phép không', nearest],
    ['dung sap ngoai via he co can bao phuong ko', nearest],
    // Something else is said to be needed, or nothing is told of what for.
    ['dựng sạp ngoài vỉa hè có phải đóng cọc không', undefined],
    ['có phải đăng ký không', undefined],
  ])('%s', (question, lead) => {
    const parts = neededPart(question);
    expect(parts && ofFormality(parts, yesNoRequest(question, {}))?.lead).toBe(lead);
  });
});

test.each([
  ['giấy phép', true],
  ['xin phép xã', true],
  ['giấy đăng ký xe', false],
  ['giấy phép của công an phòng cháy', false],
  ['bản vẽ', false],
])('%j is a formality and no paper: %s', (needed, expected) =>
  expect(isMereFormality(needed)).toBe(expected),
);
