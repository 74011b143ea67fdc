import { sheetOf } from '../../knowledge/sheet/reader';
import { type CityBot, Conversation, openCityBot } from '../helpers/cityBot';

let city: CityBot;
beforeAll(async () => {
  city = await openCityBot();
}, 120_000);

/** A talk, turn by turn: what is said, and what the reply must hold. */
type Talk = readonly (readonly [
  string,
  { procedure?: string; kind?: string; facet?: string; text?: RegExp },
])[];

const talks: Record<string, Talk> = {
  'a code is understood as clerks write it': [
    ['1.004222', { procedure: '1.004222', facet: 'overview' }],
    ['2.000815 giấy tờ', { procedure: '2.000815', facet: 'documents' }],
    ['mã thủ tục 1.000894 phí bao nhiêu', { procedure: '1.000894', facet: 'fee' }],
  ],
  'labels of buttons may be typed, with and without accents': [
    ['đăng ký kết hôn', { procedure: '1.000894' }],
    ['giay to', { procedure: '1.000894', facet: 'documents' }],
    ['Các bước', { procedure: '1.000894', facet: 'steps' }],
  ],
  'who calls by its name what is in hand is told of it': [
    ['ba mình vừa mất tuần trước', { procedure: '1.000656' }],
    ['mình cần khai tử', { procedure: '1.000656', facet: 'overview', text: /Giấy tờ: / }],
  ],
  'an allowance is no fee': [
    ['trợ cấp người cao tuổi', { procedure: '1.014027' }],
    ['được trợ cấp mấy đồng', { procedure: '1.014027', text: /không ghi mức tiền trợ cấp/ }],
  ],
  'a case that is denied is left': [
    ['đăng ký thường trú vào nhà thuê', { procedure: '1.004222' }],
    ['không phải nhà thuê, nhà của anh trai', { procedure: '1.004222' }],
    ['vậy cần giấy gì', { procedure: '1.004222', facet: 'documents', text: /nhà người thân/ }],
  ],
  'what depends on a case is asked, and the case is picked in words or by number': [
    ['đăng ký thường trú cần giấy tờ gì', { procedure: '1.004222', facet: 'documents', text: /nhà nào/ }],
    ['nhà thuê, mượn, ở nhờ', { procedure: '1.004222', facet: 'documents', text: /thuê/i }],
    ['đăng ký thường trú cần giấy tờ gì', { procedure: '1.004222', text: /nhà nào/ }],
    ['số 1', { procedure: '1.004222', facet: 'documents', text: /nhà của mình|sở hữu/i }],
  ],
  'a paper that is asked about is not the matter': [
    [
      'đăng ký kết hôn có cần sổ hộ khẩu không',
      { procedure: '1.000894', text: /^Cơ quan hộ tịch tra được nơi cư trú/ },
    ],
    ['đăng ký kết hôn có cần giấy độc thân không', { procedure: '1.000894', text: /Không nằm trong/ }],
  ],
  'a question that was written down is no general question of law': [
    ['kết hôn phải đi cả hai người không', { procedure: '1.000894', text: /hai bên/i }],
    ['khai tử trễ có sao không', { procedure: '1.000656', text: /15 ngày/ }],
  ],
  'who needs the procedure itself asks for it': [
    ['quán cà phê có phải đăng ký hộ kinh doanh không', { procedure: '1.001612', text: /Có thủ tục/ }],
  ],
  'a bare ward, once it was told where to go, is answered for the matter in hand': [
    ['đăng ký khai sinh ở đâu', { procedure: '1.001193', facet: 'place' }],
    ['Hòa Cường', { procedure: '1.001193', facet: 'place', text: /^Nộp tại[^]*UBND Phường Hoà Cường/ }],
    ['đăng ký tạm trú ở đâu', { procedure: '1.004194', facet: 'place' }],
    ['phường An Khê', { procedure: '1.004194', facet: 'place', text: /Công an phường An Khê/ }],
    ['lệ phí bao nhiêu', { procedure: '1.004194', facet: 'fee' }],
    ['Thanh Khê', { kind: 'office', text: /UBND Phường Thanh Khê/ }],
  ],
  'an age said after an answer decides, or is heard, and is no other matter': [
    ['cấp lại căn cước bị mất', { procedure: '1.014064' }],
    ['58 tuổi', { procedure: '1.014064', text: /^Trợ lý ghi nhận/ }],
    ['trợ cấp hưu trí xã hội cần giấy tờ gì', { procedure: '1.014027' }],
    ['tui 58 tuổi', { procedure: '1.014027', text: /^Từ đủ 75 tuổi/ }],
  ],
  'parts and acts said of what is in hand are no service': [
    ['đăng ký hộ kinh doanh', { procedure: '1.001612' }],
    ['đóng lệ phí bn', { procedure: '1.001612', facet: 'fee' }],
    ['muốn đổi địa chỉ', { procedure: '2.000720' }],
    ['where to go', { procedure: '2.000720', facet: 'place' }],
  ],
  'how long a paper is valid is no processing time, in English either': [
    ['how to get a passport', { procedure: '1.001456' }],
    ['how long is it valid', { procedure: '1.001456', facet: 'result', text: /how long it is valid/ }],
    ['how long does it take', { procedure: '1.001456', facet: 'time', text: /working days/ }],
  ],
  'matters of the police and of the insurance do not send anybody to the committee': [
    ['làm căn cước cho con ở đâu', { procedure: '1.014062', facet: 'place' }],
    [
      'tôi ở phường Hòa Cường thì tới đâu',
      { procedure: '1.014062', facet: 'place', text: /^(?!.*UBND Phường)[^]*Công an phường Hoà Cường/ },
    ],
    ['ubnd phường Hòa Cường ở đâu', { kind: 'office', text: /UBND Phường Hoà Cường/ }],
    ['rút bảo hiểm xã hội một lần ở đâu', { procedure: '1.001613', facet: 'place' }],
    ['mình ở phường An Hải', { procedure: '1.001613', text: /^(?!.*UBND)[^]*bảo hiểm xã hội/ }],
  ],
  'the paper that is named outweighs the age that another is named for': [
    ['hộ chiếu cho trẻ em dưới 14 tuổi cần gì', { text: /hộ chiếu phổ thông/ }],
  ],
  'a fence is no house: what a permit is not named for is not said to need it': [
    ['xây hàng rào có phải xin phép không', { text: /nguồn không nêu rõ/i }],
    ['nhà nghỉ cần giấy an ninh trật tự không', { text: /^(?!Cần 3)/ }],
  ],
  'a short pause is no closing for good': [
    ['quán nghỉ bán nửa tháng có cần báo phường không', { procedure: '1.001570' }],
    ['nghỉ bán luôn thì báo ai', { procedure: '1.001266' }],
  ],
  'the age that was told stays told': [
    ['làm căn cước cho bé 8 tuổi cần giấy gì', { procedure: '1.014062', text: /từ đủ 06 đến dưới 14/ }],
    ['thế giấy tờ gì', { procedure: '1.014062', text: /từ đủ 06 đến dưới 14/ }],
  ],
  'none of the choices': [
    ['giấy phép lái xe', { kind: 'choice' }],
    ['không phải cái nào hết', { kind: 'smalltalk', text: /nói rõ hơn/ }],
  ],
  'where it comes from': [
    ['đăng ký kết hôn bao nhiêu tiền', { procedure: '1.000894', facet: 'fee' }],
    ['thông tin này cập nhật khi nào', { procedure: '1.000894', text: /07\/2026/ }],
    ['lấy ở đâu vậy', { procedure: '1.000894', text: /Cổng Dịch vụ công/ }],
    ['cảm ơn nhé', { kind: 'smalltalk' }],
  ],
  'nothing more': [
    ['đăng ký kết hôn bao nhiêu tiền', { procedure: '1.000894' }],
    ['còn gì nữa không', { kind: 'smalltalk', text: /đã nói hết/ }],
  ],
};

describe('talk that listens', () => {
  test.each(Object.entries(talks))('%s', async (_, talk) => {
    const conversation = new Conversation(city.bot);
    for (const [said, { text: pattern, ...expected }] of talk) {
      const { text, answer } = await conversation.say(said);
      expect({ said, ...answer }).toMatchObject({ said, ...expected });
      if (pattern) expect(text).toMatch(pattern);
    }
  });

  it('goes on to the next page of a long list on "tiếp"', async () => {
    const long = city.knowledge.procedures.find(({ code }) => {
      const sheet = sheetOf(city.knowledge, code, '2026-11-28');
      return (sheet?.cases[0]?.papers ?? []).filter(({ onlyIf }) => !onlyIf).length > 14;
    });
    const conversation = new Conversation(city.bot);
    const first = await conversation.say(`#p/${long?.code}/documents`);
    const second = await conversation.say('tiếp đi');
    expect(first.buttons.map(({ title }) => title)).toContain('Xem thêm');
    expect(second.answer).toMatchObject({ procedure: long?.code, facet: 'documents' });
    expect(second.text).not.toBe(first.text);
  });
});
