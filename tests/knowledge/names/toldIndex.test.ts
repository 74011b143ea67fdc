import { readKnownNames } from '../../../knowledge/names/readKnownNames';
import { ToldIndex } from '../../../knowledge/names/toldIndex';
import type { Told } from '../../../knowledge/schema/told';
import { readServices } from '../../../knowledge/services/readServices';
import { words } from '../../../language/words';

const line = (value: string, told: Told) => ({ value, told });

describe('What is told by signs', () => {
  const index = new ToldIndex([
    line('burial', {
      all: [
        ['thương binh', 'bệnh binh'],
        ['mai táng', 'từ trần'],
      ],
      none: ['công an'],
    }),
    line('card', { all: [['thương binh'], ['thẻ'], ['bị mất']], none: [] }),
    line('pension', { all: [['lương hưu']], none: ['một lần'] }),
  ]);

  it.each<[string, string | null]>([
    // A phrase of each group, in whatever order, with and without marks.
    ['ba tôi là thương binh, tiền mai táng nhận ở đâu', 'burial'],
    ['mai tang cho benh binh', 'burial'],
    ['thương binh được tặng quà', null],
    // Among words with marks, one without is no other: "tu tran" is no "từ trần".
    ['ba tôi là thương binh, chữ đề tu tran nghĩa là gì', null],
    ['tiền mai táng cho ông nội', null],
    // What tells another matter rules it out.
    ['thương binh của công an từ trần', null],
    ['lương hưu một lần', null],
    ['lương hưu', 'pension'],
    // What tells more is meant.
    ['thẻ thương binh bị mất, còn lương hưu thì chưa có', 'card'],
    // Of as many groups the first.
    ['', null],
  ])('%s: %s', (text, expected) => {
    expect(index.find(words(text))?.value ?? null).toBe(expected);
  });

  it('tells the phrases that were said, in the order of the groups', () => {
    expect(index.find(words('bị mất cái thẻ thương binh'))?.phrases).toEqual([
      'thương binh',
      'thẻ',
      'bị mất',
    ]);
  });
});

describe('The signs of known names', () => {
  let index: ToldIndex<string>;
  beforeAll(async () => {
    const names = await readKnownNames();
    index = new ToldIndex(names.flatMap(({ id, told }) => told.map((one) => ({ value: id, told: one }))));
  });

  it.each<[string, string | null]>([
    [
      'ba tôi là thương binh mất hồi tháng trước, mẹ có được hưởng gì và phải làm giấy tờ gì',
      'huong-mai-tang-phi-tro-cap-mot-lan-khi-nguoi-co-cong-tu-tran',
    ],
    ['mất giấy chứng nhận gia đình liệt sĩ', 'cap-lai-giay-to-nguoi-co-cong'],
    ['thẻ thương binh của ông nội bị rách', 'cap-lai-giay-to-nguoi-co-cong'],
    ['bằng tổ quốc ghi công bị cháy', 'cap-lai-bang-to-quoc-ghi-cong'],
    ['mỗi năm tiền thờ cúng cho liệt sĩ là bao nhiêu', 'giai-quyet-che-do-tro-cap-tho-cung-liet-si'],
    ['công ty phải cho công nhân học lớp an toàn lao động', 'huan-luyen-an-toan-lao-dong'],
    // What is held stays what is held.
    ['xin hỗ trợ kinh phí huấn luyện an toàn, vệ sinh lao động', null],
    ['ông nội là thương binh muốn xin giấy xác nhận khuyết tật', null],
    ['chuyển nơi nhận lương hưu khi về hưu', null],
    ['ba tôi là cựu chiến binh, xin trích lục khai sinh', null],
    ['trợ cấp hưu trí xã hội cho người không có lương hưu cần điều kiện gì', null],
    ['giấy phép lao động cho chuyên gia khoa học công nghệ', null],
  ])('%s: %s', (text, expected) => {
    expect(index.find(words(text))?.value ?? null).toBe(expected);
  });
});

describe('The signs of services', () => {
  let index: ToldIndex<string>;
  beforeAll(async () => {
    const services = await readServices();
    index = new ToldIndex(services.flatMap(({ id, told }) => told.map((one) => ({ value: id, told: one }))));
  });

  it.each<[string, string | null]>([
    ['nhà tôi bị cúp nước từ hôm qua đến giờ, không ai báo', 'mat-nuoc'],
    ['mua cái quạt trên mạng mới 3 ngày đã hỏng, shop không cho đổi', 'khieu-nai-tieu-dung'],
    ['quán karaoke gần nhà hát tới khuya không ngủ được, quán có giấy phép không biết', 'bao-tieng-on'],
    ['năm tới con tôi vào lớp 1, nộp hồ sơ ở đâu', 'tuyen-sinh-dau-cap'],
    // A procedure on the same thing is no service.
    ['xin giấy phép mở quán karaoke', null],
    ['chuyển trường cho con học lớp 1', null],
    ['xin thành lập trường mầm non cho trẻ', null],
    ['hỗ trợ tiền ăn trưa cho con học mẫu giáo', null],
  ])('%s: %s', (text, expected) => {
    expect(index.find(words(text))?.value ?? null).toBe(expected);
  });
});
