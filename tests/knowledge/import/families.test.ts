import { familyKey, groupFamilies } from '../../../knowledge/import/families';
import { procedure } from './procedures';

const key = (name: string, field = 'Hộ tịch') => familyKey({ name, field });

describe('one family', () => {
  test.each([
    ['Cấp lại thẻ căn cước (thực hiện tại cấp tỉnh)', 'Cấp lại thẻ căn cước'],
    ['Cấp thẻ tạm trú tại Công an cấp tỉnh', 'Cấp thẻ tạm trú (thực hiện tại cấp Trung ương)'],
    ['Thủ tục đăng ký lại kết hôn', 'Đăng ký lại kết hôn'],
    ['Hỗ trợ dự án liên kết (cấp xã)', 'Hỗ trợ dự án liên kết (cấp tỉnh)'],
    [
      'Phê duyệt quy trình thuộc thẩm quyền của Chủ tịch UBND cấp xã',
      'Phê duyệt quy trình thuộc thẩm quyền của UBND cấp tỉnh',
    ],
    [
      'Chỉnh sửa nội dung văn bằng, chứng chỉ tại cấp Bộ',
      'Chỉnh sửa nội dung văn bằng, chứng chỉ (tại cấp xã)',
    ],
  ])('%j and %j', (one, other) => {
    expect(key(one)).toBe(key(other));
  });
});

describe('two families', () => {
  test.each([
    ['Cấp thẻ căn cước', 'Cấp lại thẻ căn cước'],
    ['Cấp đổi thẻ căn cước', 'Cấp lại thẻ căn cước'],
    ['Đăng ký khai sinh', 'Đăng ký khai sinh lưu động'],
    ['Đăng ký kết hôn', 'Đăng ký kết hôn có yếu tố nước ngoài'],
    ['Thực hiện trợ cấp xã hội hàng tháng', 'Thực hiện trợ cấp hàng tháng'],
  ])('%j and %j', (one, other) => {
    expect(key(one)).not.toBe(key(other));
  });
  test('the same words for another authority (tax and customs)', () => {
    expect(key('Gia hạn nộp thuế', 'Thuế')).not.toBe(key('Thủ tục gia hạn nộp thuế', 'Hải quan'));
  });
});

test('a family bears the code of its member nearest to the citizen', () => {
  const grouped = groupFamilies([
    procedure({
      code: '1.000001',
      name: 'Cấp lại thẻ căn cước (thực hiện tại cấp trung ương)',
      levels: ['ministry'],
    }),
    procedure({ code: '1.000003', name: 'Cấp lại thẻ căn cước', levels: ['commune'] }),
    procedure({
      code: '1.000002',
      name: 'Cấp lại thẻ căn cước (thực hiện tại cấp tỉnh)',
      levels: ['province'],
    }),
  ]);
  expect(grouped.map(({ family }) => family)).toEqual(['1.000003', '1.000003', '1.000003']);
});
