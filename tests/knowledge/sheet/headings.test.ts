import { caseHeadings, caseName, isOfTerms } from '../../../knowledge/sheet/headings';

describe('headings over the papers of a record', () => {
  test.each([
    ['what speaks of the whole file is no case', ['Giấy tờ phải nộp', 'Giấy tờ phải xuất trình'], []],
    ['one alone is no case', ['Hồ sơ hải quan nhập cảnh'], []],
    [
      'several that say in like words what each is for',
      ['Hồ sơ hải quan nhập cảnh', 'Hồ sơ hải quan xuất cảnh'],
      ['Hồ sơ hải quan nhập cảnh', 'Hồ sơ hải quan xuất cảnh'],
    ],
    [
      'what names a case does, beside what everybody needs',
      ['Thành phần hồ sơ', 'Đối với người nước ngoài'],
      ['Đối với người nước ngoài'],
    ],
    ['papers of their own are no cases of each other', ['Tài liệu cơ sở', 'Hợp đồng tín dụng'], []],
  ])('%s', (_, all, cases) => expect([...caseHeadings(all)]).toEqual(cases));

  test.each([
    ['a) Hồ sơ đề nghị gia hạn giấy phép gồm:', 'đề nghị gia hạn giấy phép'],
    ['Đối với cấp lại', 'cấp lại'],
    ['(ii) Đối với trường hợp 1', 'Đối với trường hợp 1'],
    ['Trường hợp bị mất, hồ sơ bao gồm', 'Trường hợp bị mất'],
  ])('%s is told as %s', (heading, name) => expect(caseName(heading)).toBe(name));

  test.each([
    ['Thời hạn cung cấp hồ sơ hải quan', true],
    ['Số lượng hồ sơ', true],
    // A number of sets beside the papers takes none of them away.
    ['Số lượng bộ hồ sơ: 01 bộ', false],
    ['Hồ sơ hải quan nhập cảnh', false],
  ])('what stands under "%s" is no paper: %s', (heading, is) => expect(isOfTerms(heading)).toBe(is));
});
