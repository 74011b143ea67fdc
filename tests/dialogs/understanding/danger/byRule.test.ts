import rules from '../../../../dialogs/data/dangerRules.json';
import { byRule, certainKind, speaksOfElsewhere } from '../../../../dialogs/understanding/danger/byRule';
import { type DangerKind, DangerRules } from '../../../../dialogs/understanding/danger/kinds';
import { fold } from '../../../../language/text';

const likely = (): number => 0.2;
const unlikely = (): number => 0;

describe('Whom to call, by rule', () => {
  it.each<[string, found: DangerKind, DangerKind]>([
    // At sea, on a mountain, in a flood: search and rescue.
    ['tàu của chú tôi hỏng máy, thả trôi ngoài khơi', 'drowning', 'disaster'],
    ['our boat is adrift, the engine died', 'drowning', 'disaster'],
    ['nhóm tôi bị lạc trong rừng', 'missing-person', 'disaster'],
    ['bà tôi bị lẫn, bị lạc ở chân núi', 'missing-person', 'missing-person'],
    ['cậu tôi mất liên lạc ở vùng núi', 'missing-person', 'missing-person'],
    ['bão làm tốc mái', 'crime', 'disaster'],
    ['nhóm leo núi lạc 4 người', 'missing-person', 'disaster'],
    ['thuyền câu mực chưa về hai ngày', 'missing-person', 'disaster'],
    // Lenders, takers of hostages, drugs: the police.
    ['chủ nợ khóa cổng không cho ra', 'entrapment', 'crime'],
    ['nó bắt bé làm con tin', 'child-abuse', 'crime'],
    ['đám thanh niên hút chích, vứt kim tiêm', 'poisoning', 'crime'],
    ['hút chích xong bất tỉnh', 'poisoning', 'poisoning'],
    // Who means to end it.
    ['ông kia đứng trên thành cầu', 'drowning', 'self-harm'],
    ['nước ngập, họ ngồi trên nóc nhà', 'drowning', 'drowning'],
    ['ba tôi để lại tờ giấy xin lỗi vợ con', 'domestic-violence', 'self-harm'],
    ['con tôi cầm dao lam rạch tay', 'child-abuse', 'self-harm'],
    ['my cousin dived in and has not come back, he went under', 'crime', 'drowning'],
    // A child that is beaten is one for 111, a grown daughter is none.
    ['con gái tôi 22 tuổi bị ép quan hệ', 'child-abuse', 'sexual-violence'],
    ['con gái tôi 12 tuổi bị ép quan hệ', 'child-abuse', 'child-abuse'],
    ['con tôi đang học đại học bị đánh trước cổng trường', 'child-abuse', 'crime'],
    ['a kid, maybe 7, is being beaten with a belt', 'crime', 'child-abuse'],
    ['thằng bé bị quất bằng roi', 'domestic-violence', 'child-abuse'],
    ['chồng đánh hai mẹ con', 'domestic-violence', 'domestic-violence'],
    ['ba nhốt con không cho ăn', 'missing-person', 'child-abuse'],
    // Who is sold abroad, a body, what fell on somebody, lightning.
    ['chị tôi bị lừa bán sang Campuchia', 'child-abuse', 'crime'],
    ['có xác người trôi vào bờ', 'drowning', 'crime'],
    ['cây đổ đè lên xe, tài xế kêu cứu', 'disaster', 'entrapment'],
    ['nước lũ đánh sập nhà đè trúng người', 'disaster', 'disaster'],
    ['sét đánh một người ngoài đồng', 'disaster', 'medical'],
    // Strangers at a child, who breaks in, who locked himself out: no child is beaten.
    ['người lạ kéo tay con tôi trước cổng trường', 'child-abuse', 'crime'],
    ['người lạ sờ mó con tôi', 'child-abuse', 'child-abuse'],
    ['khuya có đứa leo ban công nhà em', 'self-harm', 'crime'],
    ['gió sập cửa, bé ở trong một mình', 'child-abuse', 'entrapment'],
    ['nhốt bé, sập cửa rồi đánh', 'child-abuse', 'child-abuse'],
    // Who was brought out of the water needs an ambulance; who is held under it is no swimmer.
    ['vớt lên rồi mà không thở', 'drowning', 'medical'],
    ['vớt lên rồi, còn một đứa nữa dưới đó', 'drowning', 'drowning'],
    ['bảo mẫu dìm đầu bé vào xô', 'drowning', 'child-abuse'],
    ['nồi canh nóng đổ lên người con tôi', 'fire', 'medical'],
    // Who longs for death or takes a rope, though nobody ties him.
    ['mẹ tôi nói muốn đi theo ba', 'missing-person', 'self-harm'],
    ['nó nói muốn chết nếu không giết được em', 'crime', 'crime'],
    ['ảnh cầm dây thừng ra vườn', 'domestic-violence', 'self-harm'],
    ['ảnh cầm dây thừng trói em', 'domestic-violence', 'domestic-violence'],
    // Fire and rescue frees who hangs, is pinned or fell in, and stops what leaks.
    ['cáp treo dừng giữa chừng', 'disaster', 'entrapment'],
    ['tài xế kẹt cứng', 'medical', 'entrapment'],
    ['bé lọt xuống giếng', 'child-abuse', 'entrapment'],
    ['bồn hóa chất rò rỉ', 'poisoning', 'fire'],
    ['hít phải hóa chất rò rỉ', 'poisoning', 'poisoning'],
    // Kidnapping and arson that is threatened are told to the police.
    ['bắt cóc bé gái', 'child-abuse', 'crime'],
    ['he is foaming at the mouth', 'domestic-violence', 'medical'],
    ['bị đánh bất tỉnh', 'domestic-violence', 'domestic-violence'],
    ['nó đổ xăng trước cửa', 'fire', 'crime'],
    ['nó đổ xăng, lửa cháy rồi', 'fire', 'fire'],
    // What happens to a child without anybody doing it.
    ['bé nuốt viên thuốc của bà', 'child-abuse', 'poisoning'],
    ['bé té vô nồi nước sôi, phỏng cả người', 'child-abuse', 'medical'],
    ['bé bấm chốt cửa, không mở được', 'child-abuse', 'entrapment'],
    // Who sinks with a car, is lost while others faint, is kept by an employer, or whose clothes are torn.
    ['xe hơi lao xuống hồ, còn người đập cửa', 'crime', 'drowning'],
    ['xe lao xuống hồ, vớt lên rồi mà không thở', 'crime', 'medical'],
    ['lạc mất bé gái trong siêu thị, mẹ bé đang ngất', 'medical', 'missing-person'],
    ['con bé giúp việc bị bà chủ khóa cửa ngoài', 'child-abuse', 'crime'],
    ['bé bị cô khóa cửa ngoài', 'child-abuse', 'child-abuse'],
    ['bị ổng chặn trong phòng, xé áo', 'medical', 'sexual-violence'],
    ['ba thằng nhảy rào vô kho, tui đang núp', 'self-harm', 'crime'],
    ['con bé khóc bảo ba đừng đâm mẹ', 'child-abuse', 'crime'],
    ['a toddler is locked in a white car', 'child-abuse', 'entrapment'],
  ])('"%s", taken for %s, is %s', (text, found, kind) => {
    expect(byRule(text, found, likely)).toBe(kind);
  });

  it('a kind that hardly is likely takes no place where a rule asks for its chance', () => {
    expect(byRule('ông kia đứng trên thành cầu', 'drowning', unlikely)).toBe('drowning');
  });
});

describe('What is asked elsewhere', () => {
  it.each<[string, boolean]>([
    ['hiếp dâm bị phạt mấy năm tù', true],
    ['có bao nhiêu vụ cháy', true],
    ['xe cứu thương cần giấy phép gì', true],
    ['phim có cảnh nhảy lầu', true],
    ['bé bị cho coi phim bậy rồi sờ soạng', false],
    ['đèo sạt lở khi nào thông xe', true],
    ['nhà cháy năm ngoái', true],
    ['quán này cháy hàng', true],
    ['cứu với, không biết điền mẫu nào', true],
    ['con chó nhà tôi đi lạc', true],
    ['cây atm nuốt thẻ của em', true],
    ['bé nuốt cái thẻ atm', false],
    ['bà cụ dắt chó đi lạc', false],
    ['con bé thích nhảy, lớp nào dạy', true],
    ['thầy ở lớp học sờ mó em', false],
    ['please help me find the office', true],
    ['can my boss fire me without notice', true],
    ['the man who fired me came back with a gun', false],
    ['nhà tôi đang cháy, giấy chứng nhận còn trong đó', false],
    ['chồng vừa đánh tôi, có bị phạt không', false],
    ['nhà tôi cháy', false],
    ['mở nhóm trẻ tối đa mấy bé', true],
    ['bể bơi cần mấy người cứu hộ', true],
    ['cần mấy người tới cứu hộ ngay', false],
    ['mấy bé đang kẹt trong lớp', false],
    ['cha đứa bé bỏ trốn, khai sinh sao', true],
  ])('"%s": %s', (text, isElsewhere) => {
    expect(speaksOfElsewhere(text)).toBe(isElsewhere);
    expect(speaksOfElsewhere(fold(text))).toBe(isElsewhere);
  });
});

describe('Danger that is certain by rule', () => {
  it.each<[string, DangerKind | undefined]>([
    ['tàu cá chết máy, sóng lớn quá', 'disaster'],
    ['tàu cá chết máy kéo lên triền sửa', undefined],
    ['tụi nó giữ hộ chiếu, đòi tiền mới thả', 'crime'],
    ['bé gái bị sờ vùng kín', 'child-abuse'],
    ['em 12 tuổi bị sờ mó', 'child-abuse'],
    ['chị 30 tuổi bị sờ mó', undefined],
    ['mấy thằng vác dao trước nhà', 'crime'],
    ['chủ nợ đổ mắm tôm vô nhà', 'crime'],
    ['mua mắm tôm ở chợ', undefined],
    ['em 14 tuổi bị ép lấy chồng', 'child-abuse'],
    ['em 24 tuổi bị ép lấy chồng', undefined],
    ['xe em vừa mới bị lấy mất', 'crime'],
    ['xe em bị lấy mất, xin cấp lại giấy đăng ký', undefined],
    ['chồng tôi để lại tờ giấy rồi đi đâu mất', 'missing-person'],
    ['chồng để lại tờ giấy ly hôn rồi bỏ đi', undefined],
    ['em tôi mất tích sau khi gặp chủ nợ', 'missing-person'],
    ['khai tử trước cho mình được không, tháng này mình không định sống qua', 'self-harm'],
    ['phim có cảnh vác dao', undefined],
  ])('"%s": %s', (text, kind) => {
    expect(certainKind(text)).toBe(kind);
  });
});

it('the rules are as their schema says, and every group that they name has words', () => {
  const { words, rules: kinds, elsewhere, certain } = DangerRules.parse(rules);
  const named = [...kinds, ...elsewhere, ...certain].flatMap(({ says, unless }) => [...says, ...unless]);
  expect(named.filter((group) => !(group in words))).toEqual([]);
  expect(Object.keys(words).filter((group) => !named.includes(group))).toEqual([]);
});

describe('An old bomb that is found', () => {
  it.each([
    ['cày ruộng trúng quả bom', 'crime'],
    ['we found a grenade', 'crime'],
    ['thấy quả bom cũ, cần xin phép gì để rà phá', undefined],
    ['xem phim có cảnh đào trúng quả bom', undefined],
  ] as const)('"%s": %s', (text, kind) => expect(certainKind(text)).toBe(kind));
});

describe('A pet that ran away', () => {
  it.each([
    ['chó nhà em đi lạc', true],
    ['bé nhà em đi lạc với con chó', false],
  ])('"%s" is looked for by nobody: %s', (text, isPet) => expect(speaksOfElsewhere(text)).toBe(isPet));
});

describe('What the papers tell, what a storm of last year did, papers that somebody keeps,', () => {
  it.each([
    ['nghe nói vụ lừa đảo tiền ảo bị bắt rồi', true],
    ['nghe nói vụ đó mà con tôi bị đánh', false],
    ['nhà tốc mái đợt bão trước', true],
    ['chủ cũ giữ giấy tờ xe không đưa', true],
    ['nó giữ giấy tờ xe rồi đánh tôi', false],
    ['giữ người đòi nợ có phải bắt cóc không', true],
  ])('"%s" call nobody: %s', (text, isElsewhere) => {
    expect(speaksOfElsewhere(text)).toBe(isElsewhere);
  });
});

describe('Mosquitoes, and a fire that is out,', () => {
  it.each([
    ['muỗi đốt con em chi chít, phường phun thuốc giùm', true],
    ['xin phun thuốc muỗi, cháu tôi bị cắn sưng tay', true],
    ['bé bị muỗi đốt, sốt cao co giật', false],
    ['mười người cầm dao', false],
    ['mosquitoes eat us alive, who sprays', true],
    ['đám cháy chợ hôm qua đã dập xong chưa', true],
    ['đã dập xong mà có người ngất', false],
    ['vợ bị đập xong chưa dậy nổi', false],
  ])('"%s" call nobody: %s', (text, isElsewhere) => {
    expect(speaksOfElsewhere(text)).toBe(isElsewhere);
    if (!isElsewhere) expect(speaksOfElsewhere(fold(text))).toBe(false);
  });
});
