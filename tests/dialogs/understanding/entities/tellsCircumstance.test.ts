import {
  asksWhichOfTwo,
  tellsCircumstance,
} from '../../../../dialogs/understanding/entities/tellsCircumstance';

describe('A short message', () => {
  it.each([
    'làm 3 năm rưỡi',
    'lam 3 nam ruoi',
    '6 tháng',
    'nhà 2 tầng',
    'đất 80m2',
    'ba nó không ở đây',
    'xe hắn biển số Quảng Nam',
    'em 19 tuổi bạn trai 22',
    'hết hạn rồi',
    'chủ trọ không chịu ký',
  ])('that only tells how things are: "%s"', (text) => expect(tellsCircumstance(text)).toBe(true));

  it.each([
    ['asks', 'em làm ở đâu'],
    ['asks for yes or no', 'em làm được không'],
    ['asks which of two', 'tôi nộp xã hay tỉnh'],
    ['wishes something', 'em muốn làm hộ chiếu'],
    ['wants something done', 'mua vé máy bay giùm em'],
    ['names something else', 'bún chả cá ngon'],
    ['is no short one', 'em ở trọ đã hai năm nay với vợ con mà chủ nhà chưa chịu làm gì'],
    ['says nothing', ''],
  ])('that %s is none: "%s"', (_what, text) => expect(tellsCircumstance(text)).toBe(false));

  it.each([
    ['photo sẵn mang tới hay ở đó photo', true],
    ['mang bản chính hoặc bản sao', true],
    ['mang theo bản chính', false],
  ])('"%s" asks which of two: %s', (text, asks) => expect(asksWhichOfTwo(text)).toBe(asks));
});
