import { isReserved, speaksOfForces } from '../../../../dialogs/understanding/entities/reserved';
import { words } from '../../../../language/words';
import { procedure } from '../../../knowledge/import/procedures';

const member = (field: string, name: string) => procedure({ code: '9.000001', field, name });

describe('what is for the army’s and the police’s own people', () => {
  test.each([
    ['Chính sách', 'Cấp lại giấy chứng nhận thương binh đối với thương binh đang tại ngũ', true],
    ['Chính sách', 'Trợ cấp xã hội hằng tháng', false],
    ['Thú y', 'Hỗ trợ thiệt hại (không thuộc lực lượng vũ trang nhân dân)', false],
  ])('%s, %s: %s', (field, name, expected) =>
    expect(isReserved({ members: [member(field, name)] })).toBe(expected),
  );

  it('is not, where a variant is for everybody', () =>
    expect(
      isReserved({
        members: [member('Chính sách', 'Trợ cấp của quân nhân'), member('Chính sách', 'Trợ cấp')],
      }),
    ).toBe(false));

  test.each([
    ['tôi từng đi bộ đội', true],
    ['con tôi đang đi nghĩa vụ', true],
    ['trợ cấp khó khăn', false],
  ])('%s speaks of these: %s', (text, expected) => expect(speaksOfForces(words(text))).toBe(expected));
});
