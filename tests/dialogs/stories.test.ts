import { type CityBot, Conversation, openCityBot } from '../helpers/cityBot';

let city: CityBot;
beforeAll(async () => (city = await openCityBot()), 60_000);

/** What a story asks is answered, whatever it tells by the way. */
const stories: [by: string, story: string, code: string, facet: string][] = [
  [
    'a school year and a bank loan',
    'Tôi mua căn hộ chung cư trả góp, đã nhận bàn giao nhà nhưng sổ hồng ngân hàng đang giữ. Con tôi sang năm vào lớp 1, xe máy của tôi vẫn mang biển Quảng Ngãi. Tôi muốn đăng ký thường trú tại căn hộ này. Chưa cầm được sổ hồng thì có nhập hộ khẩu được không?',
    '1.004222',
    'conditions',
  ],
  [
    'what was received before',
    'Tôi đã nghỉ việc tại công ty thủy sản từ tháng 5 năm ngoái, đã nhận xong sáu tháng trợ cấp thất nghiệp và cũng đã mua thẻ bảo hiểm y tế hộ gia đình. Hồ sơ xin rút bảo hiểm xã hội một lần tôi định nộp đầu tuần sau. Từ khi nộp thì bao lâu nhận được tiền?',
    '1.001613',
    'time',
  ],
  [
    'the visa of another country',
    'Tối qua tôi đi ăn ở chợ đêm Sơn Trà, lúc về taxi thì phát hiện rớt mất cái túi đeo chéo, trong có hộ chiếu và ít tiền. Hai tuần nữa tôi phải bay qua Nhật dự đám cưới em gái, visa dán trong đó luôn. Giờ tôi phải trình báo mất hộ chiếu ở đâu, rồi làm lại cuốn mới mất bao lâu?',
    '1.010386',
    'place',
  ],
  [
    'a name that is known only',
    'Một bác cựu chiến binh kể bị thương ở Quảng Trị năm 1972, nằm quân y viện, còn giữ tờ giấy ra viện ố vàng và vết sẹo ở lưng. Bác có thẻ hội viên, lương hưu không có. Bác muốn làm hồ sơ công nhận thương binh thì cần những giấy tờ gì?',
    '1.013182',
    'documents',
  ],
  [
    'an account, and another question of the same',
    'Nhà mình chuẩn bị đi chơi Phú Quốc dịp nghỉ hè. Bé lớn 10 tuổi, bé nhỏ 4 tuổi. Vé đặt hết rồi, phòng cũng cọc rồi. Mình có tài khoản VNeID mức 2, chồng mình thì chưa. Vậy làm căn cước cho hai bé cần mang giấy tờ gì và bé 4 tuổi có phải lên công an không?',
    '1.014062',
    'documents',
  ],
  [
    'a card and a passport, in English',
    'Good afternoon. I am Korean, my wife is Vietnamese, and we live in Ngu Hanh Son with two kids. She cooks very well and we found a small place to rent for 15 million. We want to open a small Korean restaurant as a household business. Can my name be on the registration or must it be my wife?',
    '1.001612',
    'conditions',
  ],
];

/** Takes a story out of the list: it is told apart below. */
function takeOut(by: string): (typeof stories)[number] {
  const [story] = stories.splice(
    stories.findIndex(([one]) => one === by),
    1,
  );
  return story as (typeof stories)[number];
}

// Known to be wrong: what was received before is told, since more is known of how it is called; and the certificate of a
// wound is but offered beside the recognition as a war invalid, which is known by name alone.
it.failing.each([takeOut('what was received before'), takeOut('a name that is known only')])(
  'what is asked is not told yet beside %s',
  async (_, story, code) => {
    const { answer } = await new Conversation(city.bot).say(story);
    expect(answer?.procedure).toBe(code);
  },
);

it.each(stories)('beside %s', async (_, story, code, facet) => {
  const { answer } = await new Conversation(city.bot).say(story);
  expect(answer?.procedure).toBe(code);
  expect([answer?.facet, ...(answer?.facets ?? [])]).toContain(facet);
});

it('of two matters that are asked each is answered under its name', async () => {
  const { answer, text } = await new Conversation(city.bot).say(
    'Em nghỉ làm văn phòng, đang thuê mặt bằng ở đường Nguyễn Tri Phương, hợp đồng ba năm, mở quán mì Quảng chừng 12 bàn, tính khai trương đầu tháng. Em muốn đăng ký hộ kinh doanh thì cần giấy tờ chi, với lại có phải xin giấy an toàn thực phẩm không ạ?',
  );
  expect(answer?.procedure).toBe('1.001612');
  expect(text).toMatch(/an toàn thực phẩm/i);
});

it('what asks for a matter of its own is no service that is told by the way', async () => {
  const { answer } = await new Conversation(city.bot).say(
    'Bé nhà em sắp 6 tuổi, tháng 8 này vô lớp 1 trường gần nhà, bên trường giục nộp hồ sơ nhập học tuần sau. Hồi đó em với ba bé không cưới hỏi gì, ổng bỏ đi từ lúc em bầu. Giờ em muốn khai sinh cho bé để trống tên cha, trễ mấy năm vậy có còn làm được không ạ?',
  );
  expect(answer?.service).toBeUndefined();
});

// Known to be wrong: the father who left is heard as one to be entered.
it.failing('a birth whose father is left blank is not told yet', async () => {
  const { answer } = await new Conversation(city.bot).say(
    'Bé nhà em sắp 6 tuổi, tháng 8 này vô lớp 1. Hồi đó em với ba bé không cưới hỏi gì, ổng bỏ đi từ lúc em bầu. Giờ em muốn khai sinh cho bé để trống tên cha, trễ mấy năm vậy có còn làm được không ạ?',
  );
  expect([answer?.procedure, ...(answer?.choices ?? [])]).toContain('1.001193');
});

it('that asks nothing in so many words is asked back about the likeliest', async () => {
  const { answer } = await new Conversation(city.bot).say(
    'Chị mới nghỉ công ty, tính thuê cái mặt bằng mở quán bún, chồng thì nói phải xin giấy kinh doanh, bà bán kế bên lại nói phải có giấy vệ sinh gì đó nữa, chị rối quá không biết bắt đầu từ đâu',
  );
  expect([answer?.procedure, ...(answer?.choices ?? [])]).toContain('1.001612');
});
