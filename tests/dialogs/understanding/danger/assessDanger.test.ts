import { assessDanger as assess } from '../../../../dialogs/understanding/danger/assessDanger';
import concepts from '../../../../dialogs/data/danger/concepts.json';
import unmistakable from '../../../../dialogs/data/danger/unmistakable.json';
import { emergencyNumbers } from '../../../../dialogs/emergency/numbers';
import { DangerConcepts, UnmistakableWords } from '../../../../dialogs/understanding/danger/kinds';
import { loadModel } from '../../../../knowledge/modelBundle';
import { fold } from '../../../../language/text';

const model = loadModel('danger');
const marks = loadModel('diacritics');
const assessDanger = (text: string) => assess(text, model, (typed) => marks.restore(typed));

const bothWays = (texts: readonly string[]): string[] => texts.flatMap((text) => [text, fold(text)]);

test.each(
  bothWays([
    'ba em 79 tuổi đi đứng khó nên má đi thay',
    'bà nội 90 tuổi mắt kém, cậu làm thay',
    'ba nội em 79 tuổi khó đi, má nhận thay',
  ]),
)('who is old and stays at home is not looked for: "%s"', (text) => expect(assessDanger(text)).toBeNull());

test.each(
  bothWays(['ba em 79 tuổi đi lạc từ sáng', 'bà nội 90 tuổi té bất tỉnh', 'ông 84 tuổi bị thằng con đánh']),
)('who is old and in danger is heard: "%s"', (text) => expect(assessDanger(text)).not.toBeNull());

test.each([
  'đi làm giấy khai sinh về thì thấy con nằm bất tỉnh',
  'em đang đi làm giấy tạm trú thì chồng xông vào đánh em',
  'tôi đi làm giấy đất mà giữa đường bị hai đứa chặn xe giật túi',
  'đang nộp hồ sơ thì khói bốc ra từ phòng bên',
  'mẹ em đi làm căn cước về chóng mặt, méo miệng',
  'cho hỏi làm giấy tạm trú, mà bà chủ trọ đang nằm co giật ngoài sân',
])('danger is heard behind a matter of papers: "%s"', (text) => expect(assessDanger(text)).not.toBeNull());

test.each([
  ['em muốn chết', '115'],
  ['có tai nạn giao thông ở cầu sông Hàn có người bị thương nặng', '115'],
  ['chồng đánh tôi chảy máu', '113'],
  ['xe đâm người trên cầu Rồng', '115'],
  ['mùi gas nồng nặc', '114'],
  ['bé 5 tuổi mất tích', '113'],
  ['ngộ độc thực phẩm cả nhà', '115'],
])('words of people in danger are heard, with the number to call: "%s"', (text, number) => {
  const found = assessDanger(text);
  expect(found).not.toBeNull();
  expect(found && emergencyNumbers(found)).toContain(number);
});

test('what is asked of a car that has burned down is no fire', () =>
  expect(assessDanger('xe bị cháy có phải trả biển số không')).toBeNull());

test.each(bothWays(['ăn trộm là gì', 'tội ăn trộm là gì', 'nhà em nhiều muỗi quá']))(
  'what is asked about is no danger: "%s"',
  (text) => expect(assessDanger(text)).toBeNull(),
);

test('what reads otherwise with its marks is judged by both readings, once it is not certain', () => {
  const typed = 'nha toi co ma, em so lam';
  const asked: string[] = [];
  assess(typed, model, (text) => (asked.push(text), text));
  assess('nhà tôi cháy rồi', model, (text) => (asked.push(text), text));
  expect(asked).toEqual([typed.replace(',', '')]);
});

test.each([
  ['help me', true],
  ['please help me, he has a knife', true],
  ['help me fill in the form', false],
  ['can you help me with my homework', false],
])('"%s" calls for help: %s', (text, isCall) => expect(assessDanger(text) !== null).toBe(isCall));

test('the police and the child protection line are told together where a child may be hurt', () => {
  expect(assessDanger('thằng bé 6 tuổi bị ba đánh bầm người')).toMatchObject({
    kind: 'child-abuse',
    also: '113',
  });
  expect(assessDanger('chồng em đánh em trước mặt bé 5 tuổi')).toMatchObject({ also: '111' });
});

describe('Danger', () => {
  it.each(
    bothWays([
      'cháy nhà rồi',
      'nhà hàng xóm đang cháy lớn quá',
      'nha ben canh dang chay',
      'có người đuối nước ở biển mỹ khê',
      'co cuop o cho han',
      'vợ tôi sắp đẻ gọi xe cấp cứu gấp',
      'ba tôi bị đột quỵ',
      'cháy nhà rồi cứu với',
      'nhà bên cạnh đang cháy',
      'có cướp',
      'bị cướp giật giữa đường',
      'có người bị tai nạn cần cấp cứu',
      'ba tôi bất tỉnh rồi',
      'cứu tôi với',
      'hàng xóm đánh nhau chảy máu',
      'trộm đang vào nhà',
      'chay roi',
      'cuop',
      'cap cuu',
      'xe máy đang bốc cháy',
      'con tôi bị co giật',
      'có người nhảy cầu',
      'rò rỉ khí gas',
      'cứu hỏa gọi số mấy',
      'vợ tôi sắp sinh rồi vỡ ối',
      'có đám cháy ở chợ cồn',
      'tai nạn giao thông nghiêm trọng có người chết',
      'có người cầm dao rượt',
      'bị ngộ độc nặng lắm',
      'cháy rừng ở sơn trà',
      'bị đuổi đánh',
      'ngạt khói',
      'nạn nhân chảy máu nhiều lắm',
      'bị giật điện',
      'bị rắn cắn',
    ]),
  )('"%s" is heard', (text) => {
    expect(assessDanger(text)).not.toBeNull();
  });

  it.each(
    bothWays([
      'nhà bị cháy mất giấy tờ làm lại sao',
      'thủ tục cấp giấy phép xe cấp cứu',
      'bảo hiểm cháy nổ bắt buộc',
      'thẩm duyệt phòng cháy chữa cháy',
      'dân số đà nẵng',
      'tuyến 14 chạy qua đâu',
      'xe buýt đang chạy tuyến nào',
      'chạy thận nhân tạo ở đâu',
      'thủ tục phòng cháy chữa cháy',
      'thẩm duyệt thiết kế phòng cháy chữa cháy',
      'giấy chứng nhận phòng cháy',
      'cấp giấy phép hoạt động cơ sở cấp cứu',
      'hỗ trợ vận chuyển người bệnh cấp cứu',
      'dịch vụ cấp cứu y tế cần điều kiện gì',
      'nghiệm thu chữa cháy',
      'nhà bị cháy giấy tờ giờ làm lại sao',
      'cháy mất sổ đỏ',
      'bị cướp mất căn cước làm lại ở đâu',
      'bị mất trộm xe làm sao trình báo',
      'phương án chữa cháy cơ sở',
      'huấn luyện nghiệp vụ chữa cháy và cứu nạn cứu hộ',
      'đăng ký xe cứu thương',
      'phục hồi hoạt động sau khi bị đình chỉ về pccc',
      'cấp phép cơ sở cấp cứu ngoại viện',
      'trợ cấp cho người bị tai nạn lao động',
      'hộ gia đình bị cháy nhà được hỗ trợ gì',
      'trợ cấp khẩn cấp nhà bị sập',
      'thành lập đội cứu hộ',
      'cap giay phep phong chay chua chay',
      'pccc',
      'xác nhận phương tiện giao thông cơ giới chữa cháy',
      'đổi giấy tờ bị cháy',
      'nạn nhân bị bạo lực gia đình cần làm đơn gì',
      'điều kiện hành nghề cấp cứu',
      'bán hàng cháy hàng',
      'xe cứu hỏa đăng kiểm',
      'chứng chỉ sơ cấp cứu',
      'tiền bồi thường tai nạn giao thông',
      'giấy ra viện cấp cứu thanh toán bảo hiểm',
      'cấp cứu trái tuyến có được bảo hiểm không',
      'khai tử người chết đuối',
      'người chết do tai nạn làm giấy chứng tử',
      'đăng ký khai sinh cho trẻ bị bắt cóc',
      'lắp hệ thống báo cháy cần giấy gì',
      'phí cứu hộ',
      'thẻ cướp biển',
      'xin giấy cướp cô dâu',
      // Who died is not looked for.
      'ông nội tôi mất hôm qua',
      'bà ngoại tôi mất hôm kia',
      // An age, and a name, tell of nothing that happens.
      'ông nội 79 tuổi đi đứng khó',
      'ba em 85 tuổi đi lại khó',
      'baby name can be foreign?',
      'đặt tên nước ngoài cho con được không',
    ]),
  )('"%s" speaks of something else', (text) => {
    expect(assessDanger(text)).toBeNull();
  });

  it.each([
    ['con gái tôi bị xâm hại', 'child-abuse'],
    ['tôi chán sống quá rồi', 'self-harm'],
    ['chồng tôi đánh tôi', 'domestic-violence'],
    ['bị chồng bạo hành', 'domestic-violence'],
    ['bị lừa đảo chuyển khoản 50 triệu', 'fraud'],
    ['tôi bị hiếp dâm', 'sexual-violence'],
    ['nhà tôi đang cháy cứu với', 'fire'],
    ['con tôi uống nhầm thuốc tẩy', 'poisoning'],
    ['mẹ tôi bị lẫn, đi lạc từ sáng', 'missing-person'],
    ['nước lũ lên tới nóc nhà rồi', 'disaster'],
    ['tôi kẹt trong thang máy', 'entrapment'],
    ['my friend is drowning', 'drowning'],
  ])('"%s" is danger of the kind %s', (text, kind) => {
    expect(assessDanger(text)?.kind).toBe(kind);
  });

  it('is heard at the end of a long story', () => {
    const story =
      'Chào anh chị, tôi ở Hòa Vang, hôm trước tôi có lên phường hỏi giấy tờ đất của ba mẹ để lại, ' +
      'cán bộ hẹn tuần sau, tôi về nhà nấu cơm thì chồng tôi đi nhậu về, ' +
      'anh ấy đang cầm dao rượt đánh tôi và con';
    expect(assessDanger(story)?.kind).toBe('domestic-violence');
  });

  it('is not heard where nothing is said', () => {
    expect(assessDanger('')).toBeNull();
    expect(assessDanger('??? !!!')).toBeNull();
  });

  it('the word data are as their schemas say', () => {
    DangerConcepts.parse(concepts);
    UnmistakableWords.parse(unmistakable);
    for (const concept of unmistakable.unlessConcepts) expect(concepts.concepts).toHaveProperty([concept]);
  });
});
