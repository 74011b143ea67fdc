import { isUrgent } from '../../../dialogs/understanding/handoff';
import { questions } from './held';

describe('Danger', () => {
  it.each([
    'cháy nhà rồi',
    'nhà hàng xóm đang cháy lớn quá',
    'nha ben canh dang chay',
    'có người đuối nước ở biển mỹ khê',
    'co cuop o cho han',
    'vợ tôi sắp đẻ gọi xe cấp cứu gấp',
    'ba tôi bị đột quỵ',
  ])('"%s" is heard', (text) => {
    expect(isUrgent(text)).toBe(true);
  });

  it.each([
    'nhà bị cháy mất giấy tờ làm lại sao',
    'thủ tục cấp giấy phép xe cấp cứu',
    'bảo hiểm cháy nổ bắt buộc',
    'thẩm duyệt phòng cháy chữa cháy',
    'dân số đà nẵng',
  ])('"%s" speaks of something else', (text) => {
    expect(isUrgent(text)).toBe(false);
  });

  it('is heard in no question about procedures', () => {
    const said = ['gate.jsonl', 'calibration.jsonl'].flatMap((file) =>
      questions(file).map(({ q }) => q ?? ''),
    );
    expect(said.filter(isUrgent)).toEqual([]);
  });
});
