import { openCityBot, type CityBot, lastPart, lastSaid } from '../helpers/cityBot';

let city: CityBot;
beforeAll(async () => (city = await openCityBot()), 120_000);

const heard = (turns: string) => lastPart(city.bot, turns);

describe('Where people live', () => {
  it.each([
    [
      'is told of the matter in hand',
      'đăng ký kết hôn | em quê Quảng Ngãi, chồng em ở Hải Châu thì đăng ký bên nào',
      '1.000894 place',
    ],
    [
      'decides where to go',
      'hưởng trợ cấp thất nghiệp | em làm ở Bình Dương mà giờ về Quảng Nam cũ ở rồi',
      '1.001978 place',
    ],
    [
      'from one ward to another',
      'chuyển trường cho con lớp 3 | bên Điện Bàn qua Hải Châu, tháng sau chuyển rồi',
      '1.005099 place',
    ],
    [
      'without marks',
      'lam lai can cuoc bi mat | que o Nghe An, gio o Lien Chieu thi lam o mo',
      '1.014064 place',
    ],
    [
      'is of who one lives with',
      'vo moi sanh, lam khai sinh o dau | e o phuong hoa khanh, ho khau vo ngoai quang ngai',
      '1.001193 place',
    ],
    [
      'is no register, though words of it are said',
      'đăng ký tạm trú | hộ khẩu e ở Gia Lai',
      '1.004194 place',
    ],
  ])('%s: "%s"', async (_what, turns, told) => expect(await heard(turns)).toBe(told));
});

describe('In a talk about a matter', () => {
  it.each([
    [
      'how a slip came about moves nobody to another country',
      'khai sinh con tui ghi sai chữ lót | ý là sai do phường đánh máy chứ không phải nhà tui khai sai',
      '1.004859 overview',
    ],
    [
      'what holds for others is no figure of the city',
      'nhà cho khách thuê ngủ lại có phải báo công an không | khách tây thì sao',
      '1.001437 overview',
    ],
    [
      'how old somebody is chooses among twins',
      'lam can cuoc | cho con, chau 12 tuoi, lam lan dau',
      '1.014062 overview',
    ],
    ['who will think it over asks nothing', 'đăng ký kết hôn | dạ thôi để em hỏi lại mẹ đã', 'smalltalk'],
    [
      'what it speaks of itself is no rare other',
      'xin giấy xác nhận tình trạng hôn nhân | tui ly hôn rồi thì mang thêm giấy gì',
      '1.004873 documents',
    ],
    ['a divorce abroad is', 'xin giấy xác nhận độc thân | ly hôn bên Mỹ á', '2.000554 overview'],
    [
      'what is done for good stands beside what is done for a while',
      'quán ế quá, muốn tạm nghỉ bán | còn nghỉ luôn thì sao',
      '1.001266 steps',
    ],
    [
      'so it does without marks',
      'quan em e qua, muon tam nghi ban | con nghi luon thi sao',
      '1.001266 steps',
    ],
    [
      'what is planned is no chat',
      'sổ đỏ nhà mình bị rách bìa, muốn đổi | ak nhà mình đang tính cắt một miếng cho thằng con trai lớn nữa',
      '1.012784 overview',
    ],
  ])('%s: "%s"', async (_what, turns, told) => expect(await heard(turns)).toBe(told));
});

describe('Of choices that are open', () => {
  it.each([
    [
      'who asks on means the one that most people come for, beside rare ones',
      'mạ tui 76 tuổi không có lương hưu, có được trợ cấp chi không rứa | cần giấy chi',
      '1.014027 documents',
    ],
    ['though it is none too sure', 'cái giấy an toàn thực phẩm ấy | hết bao nhiu', '1.013855 fee'],
    ['of several that most come for, none', 'đăng ký xe | hết bao nhiêu', 'choice'],
  ])('%s: "%s"', async (_what, turns, told) => expect(await heard(turns)).toBe(told));
});

describe('What is lost', () => {
  it.each([
    [
      'is what is in hand, whatever else is told of it',
      'làm hộ chiếu | mà lỡ mất ở bên đó thì sao, mất ở nhà mình cũng thế hả',
      '1.010386 overview',
    ],
    ['without marks', 'e muon lam ho chieu | ma lo mat o ben do thi seo', '1.010386 overview'],
    [
      'even where a yes or no is asked for',
      'xin giấy xác nhận khuyết tật | nếu có rồi mà làm mất thì có phải xét lại từ đầu không',
      '1.001653 overview',
    ],
    [
      'is named after papers of any kind',
      'mất hết giấy tờ | cái bằng lái thôi, mấy cái kia còn',
      '3.000348 overview',
    ],
    ['so is a passport', 'rớt giấy tờ hôm qua | hộ chiếu ạ', '1.010386 overview'],
    ['but who names a matter means it', 'mất giấy tờ | đăng ký kết hôn', '1.000894 overview'],
    [
      'and a paper that is named is lost itself',
      'đăng ký khai sinh | bị mất giấy chứng sinh thì sao',
      '1.014332 overview',
    ],
    [
      'nobody dies of it, nor is a death lost',
      'đăng ký kết hôn | chồng em bị mất thì sao',
      '1.000656 overview',
    ],
  ])('%s: "%s"', async (_what, turns, told) => expect(await heard(turns)).toBe(told));
});

describe('What stops for a while', () => {
  it.each([
    ['ends nothing', 'đăng ký hộ kinh doanh | nghỉ bán 6 tháng thì sao', '1.001570 overview'],
    ['but for good', 'đăng ký hộ kinh doanh | nghỉ bán luôn thì sao', '1.001266 overview'],
  ])('%s: "%s"', async (_what, turns, told) => expect(await heard(turns)).toBe(told));

  it('an old ward is found by "khu", too', async () =>
    expect((await lastSaid(city.bot, 'khu Khuê Trung cũ chừ thuộc phường mô')).text).toContain(
      'nay thuộc Phường Cẩm Lệ',
    ));
});
