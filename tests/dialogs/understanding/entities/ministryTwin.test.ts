import { hintsAtMinistry, namesMinistry } from '../../../../dialogs/understanding/entities/nearestKnownName';

describe('The level of a ministry', () => {
  it.each([
    ['giấy phép môi trường do Bộ cấp', true],
    ['báo cáo tác động môi trường cấp trung ương', true],
    ['giấy phép môi trường cho dự án nhiều tỉnh', false],
    ['giấy phép môi trường nộp mấy bộ hồ sơ', false],
  ])('is named in "%s": %s', (text, isNamed) => expect(namesMinistry(text)).toBe(isNamed));

  it.each([
    ['nộp xin giấy môi trường ra Hà Nội phải không', true],
    ['dự báo khí tượng cho toàn quốc', true],
    ['dự án nhiều tỉnh', true],
    ['Giấy phép khai thác của Bộ', true],
    ['cán bộ nhận bộ hồ sơ ở đâu', false],
    ['nộp mấy bộ hồ sơ', false],
    ['đường bộ qua Đà Nẵng', false],
    ['bộ đội xuất ngũ', false],
    ['bỏ giấy phép', false],
  ])('is hinted at in "%s": %s', (text, isHinted) => expect(hintsAtMinistry(text)).toBe(isHinted));
});
