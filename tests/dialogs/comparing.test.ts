import { openCityBot, type CityBot, lastSaid } from '../helpers/cityBot';

let city: CityBot;
beforeAll(async () => (city = await openCityBot()), 120_000);

/** The procedures and parts of the last turn's answers, and how its text begins. */
async function heard(turns: string): Promise<{ told: string; text: string }> {
  const { answer, text: reply } = await lastSaid(city.bot, turns);
  return { told: `${answer?.procedure ?? answer?.kind} ${answer?.facet}`, text: reply };
}

describe('Of two matters', () => {
  it.each([
    ['mở hộ kinh doanh | hộ kinh doanh với công ty cái nào nhanh hơn', '1.001612 time', 'Thành lập công ty'],
    [
      'làm thẻ hướng dẫn viên du lịch tại điểm | thẻ đó với đổi thẻ quốc tế cái nào rẻ hơn',
      '1.001440 fee',
      'Đổi thẻ hướng dẫn viên du lịch',
    ],
    [
      'xin giấy xác nhận khuyết tật | làm mất thì sao | cái đó nhanh hơn hỉ',
      '1.001699 time',
      'cấp lại giấy xác nhận khuyết tật',
    ],
    ['mở hộ kinh doanh | so với công ty thì cái nào rẻ hơn', '1.001612 fee', 'Thành lập công ty'],
    ['làm hộ chiếu với căn cước cái nào nhanh hơn', '1.001456 time', 'Làm thẻ căn cước'],
    [
      'đăng ký thường trú | còn tách hộ thì sao | hai cái đó làm cái nào trước',
      '1.004222 documents',
      'Nguồn không nêu việc nào phải làm trước',
    ],
    [
      'kết hôn với người Hàn Quốc cần giấy gì | còn xin giấy độc thân thì sao | làm cái nào trước',
      '2.000806 documents',
      'Làm “Xác nhận tình trạng hôn nhân (giấy độc thân)” trước',
    ],
    [
      'tạm ngừng hộ kinh doanh | còn chấm dứt hộ kinh doanh thì sao | cái nào lẹ hơn, đơn giản hơn',
      '1.001570 time',
      'Giấy tờ cần nộp',
    ],
    [
      'ba em mới mất, khai tử sao | ba em hưởng trợ cấp hưu trí xã hội, có được hỗ trợ tiền mai táng không | vậy khai tử xong mới làm cái tiền mai táng hả',
      '1.000656 documents',
      'Hỗ trợ mai táng',
    ],
    [
      'đăng ký kết hôn | còn giấy xác nhận độc thân thì xin ở đâu | vậy xin giấy độc thân trước hay đăng ký luôn cũng được',
      '1.000894 documents',
      'giấy độc thân',
    ],
    [
      'xin giấy khuyết tật ở đâu | có giấy rồi thì được trợ cấp mỗi tháng hả | xin luôn hai thứ một lượt được không',
      '1.001699 documents',
      'Làm “Xác định mức độ khuyết tật, cấp giấy xác nhận khuyết tật” trước',
    ],
    [
      'mất căn cước | bằng lái cũng mất luôn | cái nào làm trước',
      '1.014064 documents',
      'Nguồn không nêu việc nào',
    ],
  ])('"%s" tells %s', async (turns, told, part) => {
    const reply = await heard(turns);
    expect(reply.told).toBe(told);
    expect(reply.text).toContain(part);
  });

  it.each([
    [
      'đổi bằng lái xe | lam cai nao truoc, kham truoc hay nop don truoc',
      '3.000347 steps',
      'Phải có trước khi nộp: giấy khám sức khỏe',
    ],
    [
      'sang tên sổ đỏ | công chứng trước hay nộp sổ trước',
      '1.013831 steps',
      'Nguồn không nói thẳng việc nào trước',
    ],
    ['đăng ký khai tử | phải làm gì trước', '1.000656 steps', 'bước'],
    ['đăng ký tạm trú | cái nào rẻ hơn', '1.004194 fee', 'Nộp trực tuyến'],
    ['đăng ký kết hôn | công chứng xong rồi mới nộp hả', '1.000894 conditions', ''],
    ['làm căn cước cho con 10 tuổi | hai đứa làm chung một lần được không', '1.014062 conditions', ''],
  ])('of one alone "%s" tells %s', async (turns, told, part) => {
    const reply = await heard(turns);
    expect(reply.told).toBe(told);
    expect(reply.text).toContain(part);
  });
});

describe('How another differs', () => {
  it.each([
    ['chuyển trường cho bé lớp 7 | the con be lop 3 thi co khac gi ko', '1.005099 overview'],
    ['xin giấy độc thân | còn nếu chồng là người Hàn Quốc thì khác chi không', '2.000806 overview'],
  ])('"%s" is told by what it needs', async (turns, told) => {
    const reply = await heard(turns);
    expect(reply.told).toBe(told);
    expect(reply.text).not.toContain('nguồn không nêu điều này');
    expect(reply.text).toContain('Giấy tờ');
  });

  it('within the matter in hand it stays with that', async () =>
    expect((await heard('nhận con nuôi | nếu đứa bé là cháu ruột thì có khác không')).told).toBe(
      '2.001263 conditions',
    ));
});
