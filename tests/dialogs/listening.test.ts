import { openCityBot, Conversation, type CityBot, lastMatter } from '../helpers/cityBot';

let city: CityBot;
beforeAll(async () => (city = await openCityBot()), 120_000);

const heard = (turns: string) => lastMatter(city.bot, turns);

describe('In a talk about a matter', () => {
  it.each([
    ['what only tells something stays with it', 'hưởng thất nghiệp | làm 3 năm rưỡi', '1.001978'],
    [
      'what its record says nothing of may name another',
      'xin giấy xác nhận độc thân | ly hôn bên Mỹ á',
      '2.000554',
    ],
    ['what tells of somebody alone names none', 'xin giấy xác nhận độc thân | em ly hôn rồi', '1.004873'],
    [
      'who points to what stands in the same message has named it',
      'Nhận con nuôi thì phải hơn nó bao nhiêu tuổi',
      '2.001263',
    ],
    ['so does a few words of a family', 'sang tên sổ đỏ | có bốn anh em', '1.013831'],
    ['a quantity alone is heard', 'tạm ngừng hộ kinh doanh | 6 tháng', '1.001570'],
    ['where somebody died is no other matter', 'đăng ký khai tử | mất ở nhà', '1.000656'],
    [
      'a figure in the middle ends nothing',
      'sang tên xe máy | dân số Đà Nẵng | có cần chủ cũ đi cùng không',
      '1.013076',
    ],
    ['another act means the twin of the same thing', 'đổi căn cước | còn cấp lại thì sao', '1.014064'],
    ['another age is asked of its twin', 'đổi căn cước | trước 14 tuổi thì sao', '1.014062'],
    ['for whom it is means the twin of the same act', 'tạm ngừng kinh doanh | công ty', '2.002029'],
    ['a slip of the tongue corrects whose it is', 'làm hộ chiếu | nhầm, của con tôi', '1.001456'],
    ['or what is meant', 'chứng thực chữ ký | nhầm, hợp đồng mua bán xe', '2.001035'],
    ['how long a paper is good is asked of it', 'giấy phép lái xe quốc tế | hạn mấy năm', '3.000353'],
    ['to do it again is no new beginning', 'làm lại căn cước bị mất | làm lại cái đó ở đâu', '1.014064'],
    [
      'what a paper of it is got by is told, and it stays',
      'đổi giấy phép lái xe | khám sức khỏe ở đâu | làm trên mạng được không',
      '3.000347',
    ],
    ['a class of licence is no place in a list', 'mất blx | a1', '3.000348'],
    [
      'what it says nothing of is another',
      'chuyển trường tiểu học | còn bảo hiểm y tế của cháu thì sao',
      '1.001939',
    ],
    [
      'who has left is in no danger',
      'làm giấy khai sinh | mẹ nó bỏ đi rồi, chưa đăng ký kết hôn',
      '1.001193',
    ],
    [
      'a house of the fourth class is no school',
      'xin giấy phép xây nhà | nhà cấp 4 ở quê có phải xin không',
      '1.013225',
    ],
    ['two that cost are compared', 'đổi giấy phép lái xe | còn cấp lại thì sao | cái nào rẻ hơn', '3.000347'],
    [
      'a spouse of another country means the same for foreigners',
      'đăng ký kết hôn | nếu chồng là người nước ngoài thì sao',
      '2.000806',
    ],
    ['so it does while a figure could be meant', 'đăng ký khai sinh | vợ em người Lào nha', '2.000528'],
    [
      'and the part that was asked goes along',
      'đăng ký kết hôn | người yêu em quốc tịch Hàn | Thời gian',
      '2.000806',
    ],
    ['a grade is no service that shares a word', 'con tôi muốn chuyển trường | cháu lớp 10', '2.002478'],
    ['a grade is told of whom it may', 'chuyển trường cho bé lớp 3 | đứa lớn lớp 7 thì khác gì', '2.002481'],
    ['an area while a list is open', 'xin giấy phép bán thuốc tây | diện tích bao nhiêu', 'choice'],
    ['help that one gets is no help of the bot', 'xin xét hộ nghèo | được hỗ trợ gì', '1.011607'],
    [
      'a correction of three words',
      'làm lại sổ đỏ bị mất | không phải sổ đỏ, sổ bảo hiểm xã hội cơ',
      '1.002759',
    ],
    ['a paper of it that is lost', 'sang tên xe máy | mất giấy mua bán rồi thì sao', '1.013076'],
    ['where somebody is from', 'đăng ký kết hôn | vợ tôi quê ở Quảng Ngãi', '1.000894'],
    ['and where one comes from', 'đăng ký tạm trú | em từ Sài Gòn ra', '1.004194'],
    ['for whom, and how old, is no danger', 'làm căn cước | cho con gai e 15t', '1.014061'],
  ])('%s: %s', async (_what, turns, expected) => expect(await heard(turns)).toBe(expected));

  // Known to be wrong: since more is known of how all procedures are called, the search is less sure of these few words,
  // and the matter in hand or a list is told. What is right stands here until it is told again.
  it.failing.each([
    ['for whom it is', 'cấp lại giấy phép kinh doanh bị mất | không phải hộ, công ty', '2.002018'],
    ['a need beside age and hardship', 'ông nội 85 tuổi nằm liệt giường muốn làm hộ chiếu', '1.001456'],
    ['a question of law', 'vợ sanh chồng được nghỉ mấy ngày', 'none'],
  ])('%s is not heard yet: %s', async (_what, turns, expected) => expect(await heard(turns)).toBe(expected));
});

describe('What is told before it is asked', () => {
  it.each([
    ['where somebody lives', 'vo chong em o tro, lam giay khai sinh cho con can nhung gi', '1.001193'],
    ['a death', 'chồng em mất rồi, giờ làm căn cước cho con gái 12 tuổi sao', '1.014062'],
    ['a divorce', 'tui mới ly hôn xong, nay làm lại căn cước bị mất tốn bao nhiêu', '1.014064'],
    ['a wedding', 'tụi em cưới nhau ở quê rồi, nay nhập hộ khẩu vô nhà chồng cần giấy tờ gì', '1.004222'],
    ['what is over', 'mẹ tôi nghỉ bán tạp hóa rồi, làm hồ sơ xin trợ cấp người già cần gì', '1.014027'],
    ['a house in need', 'bà ngoại ở một mình, nhà dột nát, xin xét hộ nghèo cho bà nộp đâu', '1.011607'],
    [
      'a grade, which chooses',
      'con em học lớp 8 ở Tam Kỳ, xin chuyển trường cho cháu cần những gì',
      '2.002481',
    ],
    ['a grandfather who died', 'ông ngoại tôi vừa mất hôm qua', '1.000656'],
    ['a death, beside which others are offered', 'ba tôi vừa mất sáng nay', '1.000656'],
    ['a death, and something of its own', 'ông nội em mất rồi, muốn sang tên xe máy của ông', '1.013076'],
    ['a paper, which is what is meant', 'bằng lái bị mất, làm lại ở đâu', '3.000348'],
    [
      'where somebody lives, and who goes there is asked on',
      'vo chong em o tro, lam giay khai sinh cho con can nhung gi | nho ba ngoai di nop thay duoc khong',
      '1.001193',
    ],
  ])('%s: %s', async (_what, turns, expected) => expect(await heard(turns)).toBe(expected));
});

describe('After an office was told', () => {
  it.each([
    ['its address is asked again', 'ủy ban phường An Hải | địa chỉ', 'office', /^UBND Phường An Hải: \S/],
    ['so is its number', 'sở xây dựng ở đâu | sdt luôn đi', 'office', /^Sở Xây dựng: .*số điện thoại/],
    [
      'and its hours',
      'ủy ban phường An Hải | mấy giờ đóng cửa',
      'office',
      /giờ làm việc.*\n.*UBND Phường An Hải/s,
    ],
    ['of which the police have theirs', 'công an phường Hải Châu | mấy giờ mở cửa', 'service', /^Công an/],
    [
      'a matter that is named is another',
      'sở xây dựng ở đâu | đăng ký khai sinh ở đâu',
      'procedure',
      /^Nộp tại/,
    ],
  ])('%s: %s', async (_what, turns, kind, told) => {
    const conversation = new Conversation(city.bot);
    const replies = [];
    for (const text of turns.split(' | ')) replies.push(await conversation.say(text));
    const last = replies.at(-1);
    expect(last?.answer?.kind).toBe(kind);
    expect(last?.text ?? '').toMatch(told);
  });
});

describe('While choices are open', () => {
  it.each([
    [
      'a part of one title picks it, what is denied aside',
      'giấy phép kinh doanh bị mất | không phải hộ, công ty',
      '2.002018',
    ],
    ['how old people are asks again which', 'em với bạn trai muốn cưới | em 19 tuổi bạn trai 22', 'choice'],
  ])('%s: %s', async (_what, turns, expected) => expect(await heard(turns)).toBe(expected));
});

describe('A first question', () => {
  it.each([
    ['that only tells of a death leads to its registration', 'mẹ chồng em mới mất ở bệnh viện', '1.000656'],
    ['of a copy with its original is no copy from the register', 'sao y bằng cấp 3', '2.000815'],
    ['of something that is looked up is no office', 'tra cứu mã số BHXH', 'notheld'],
    ['of a divorce is no note of one abroad', 'làm ly hôn ở đâu', 'notheld'],
    ['of who hires a foreigner is known by name', 'thuê người Trung Quốc làm việc cần xin gì', 'notheld'],
    ['in short writing is read', 'xn cư trú lấy ở đâu z', '1.010041'],
  ])('%s: %s', async (_what, question, expected) => expect(await heard(question)).toBe(expected));
});
