import { durationAsked, isOnlyLate } from '../../../dialogs/procedure/duration';
import {
  durationSentence,
  othersDeadline,
  tellsFilingDeadline,
} from '../../../dialogs/procedure/durationTold';
import { sheetOf } from './sheets';

describe('which time is asked for', () => {
  test.each([
    ['sinh con bao lâu phải làm giấy khai sinh', 'deadline'],
    ['mua xe may ngay phai sang ten', 'deadline'],
    ['nghỉ việc 5 tháng rồi có làm được không', 'deadline'],
    ['đóng bảo hiểm 11 tháng rồi nghỉ thì có được không', null],
    ['hạn nộp hồ sơ là khi nào', 'deadline'],
    ['bằng sắp hết hạn nộp trên mạng thì mất bao nhiêu', null],
    ['em phải nộp hồ sơ thai sản trong vòng bao nhiêu ngày', 'deadline'],
    ['khách ở lại thì phải khai báo trong vòng bao lâu', 'deadline'],
    ['phai bao cho cong an trong bao lau', 'deadline'],
    ['bán vốn góp phải đi khai thuế trong bao lâu', 'deadline'],
    ['quy định mấy ngày là phải có tiền', null],
    ['phòng khám bao nhiêu ngày mới được duyệt', null],
    ['dời quán có bắt buộc đăng ký lại không và trong mấy ngày', 'deadline'],
    ['khach o lai co phai khai bao ko, trong bao lau', 'deadline'],
    ['làm thẻ có phải tới tận nơi không, trong mấy ngày có', null],
    ['phải nộp đơn rồi trong mấy ngày có kết quả', null],
    ['mất thẻ 3 tháng rồi có xin lại được không', 'deadline'],
    ['làm trễ có sao không', 'deadline'],
    ['khai sinh muộn có sao không', 'deadline'],
    ['nop cham may bua co sao khong', 'deadline'],
    ['toi muon biet co mau don khong', null],
    ['tre em di cung duoc khong', null],
    ['nguoi cham soc co phai ky khong', null],
    ['thẻ có giá trị mấy năm', 'validity'],
    ['thẻ có thời hạn bao lâu', 'validity'],
    ['thẻ cho học sinh mấy năm vậy', 'validity'],
    ['phải đọc mấy năm', null],
    ['bị thu thẻ bao lâu thì làm lại', 'waiting'],
    ['gia hạn sử dụng đất nộp đơn trước bao lâu', 'deadline'],
    ['thẻ mượn trong vòng mấy ngày', 'deadline'],
    ['nộp thẻ trong vòng mấy ngày', 'deadline'],
    ['làm thẻ trong vòng mấy ngày thì có', null],
    ['nộp lúc nào', 'deadline'],
    ['khi nao dang ky', 'deadline'],
    ['làm khi nào có', null],
    ['làm bao giờ mới xong', null],
    ['xe ở lại thì gia hạn thêm được mấy ngày', 'extension'],
    ['được gia hạn tối đa bao lâu', 'extension'],
    ['gia hạn thẻ mấy ngày có', null],
    ['được hỗ trợ bao lâu', 'entitlement'],
    ['the xai duoc may nam', 'validity'],
    ['thẻ có hạn bao lâu', 'validity'],
    ['sau khi nghỉ đọc bao lâu thì được làm thẻ lại', 'waiting'],
    ['nghi doc xong sau may thang duoc cap the moi', null],
    ['ke tu khi doi cho o may ngay duoc lam the', 'waiting'],
    ['sau khi nộp đơn bao lâu thì có thẻ', null],
    ['nghỉ sinh được mấy tháng', 'entitlement'],
    ['duoc huong tro cap bao nhieu thang', 'entitlement'],
    ['nghỉ việc mấy tháng thì được làm thẻ', 'waiting'],
    ['hưởng trợ cấp bao lâu thì có tiền', null],
    ['nộp xin nghỉ mấy ngày có kết quả', null],
    ['lãnh được mấy tháng', 'entitlement'],
    ['toi da may thang', 'entitlement'],
    ['tối đa mấy ngày thì có', null],
    ['xin nộp dần nợ tối đa bao nhiêu tháng', 'entitlement'],
    ['visa này được ở bao nhiêu ngày', 'entitlement'],
    ['báo trong bao nhiêu ngày kể từ khi mua', 'deadline'],
    ['nộp hồ sơ thai sản trong bao nhiêu ngày sau khi đi làm lại', 'deadline'],
    ['nghỉ việc đóng bảo hiểm mấy tháng thì được lãnh thất nghiệp', null],
    ['hưởng bảo hiểm thất nghiệp bao nhiêu tháng', 'entitlement'],
    ['mấy ngày kể từ khi nộp hồ sơ thì có', null],
    ['mấy ngày kể từ ngày nhận đủ giấy thì xong', null],
    ['còn hạn mấy tháng thì đổi được', 'waiting'],
    ['con han bao lau thi phai doi', 'waiting'],
    ['làm thẻ mấy ngày có', null],
    ['phải chờ bao lâu', null],
    ['chuyển nhà 2 tháng rồi, giờ làm thẻ ở đâu', null],
    ['bị thu thẻ thì bao lâu mới được làm lại', 'waiting'],
    ['bao lâu mới được cấp thẻ', null],
    ['sau bao lâu kể từ ngày bị thu thẻ thì mới được đăng ký lại', 'waiting'],
    ['sau bao lâu kể từ ngày nộp thì mới được làm thẻ', null],
    ['hạn khi nào', 'deadline'],
    ['be 2 thang roi, han la bao nhieu ngay vay a', 'deadline'],
    ['hạn khai thuế thu nhập cá nhân là bao nhiêu ngày', 'deadline'],
    ['hạn đến bao giờ', 'deadline'],
    ['chủ cũ phải làm thủ tục thu hồi trong bao lâu', 'deadline'],
    ['thời hạn là bao nhiêu ngày', null],
    ['gia hạn khai thuế mấy ngày có', null],
    ['ly hôn xong bao lâu mới được đăng ký lấy vợ khác', 'waiting'],
    ['rớt sa hình thì mấy tháng sau được thi lại', 'waiting'],
    ['nộp xong mấy ngày sau được nhận giấy', null],
    ['bản sao có hạn 6 tháng hay xài mãi', 'validity'],
    ['ket qua bao luu duoc bao lau', 'validity'],
    ['giấy đủ điều kiện có hiệu lực được mấy tháng', 'validity'],
    ['cấp lại rồi thì thời hạn tính lại từ đầu hay vẫn theo giấy cũ', 'validity'],
    ['giấy cấp lại có thời hạn mới 5 năm hay chỉ còn thời gian cũ', 'validity'],
    ['tăng vốn thì báo sở trong mấy ngày', 'deadline'],
    ['sinh mổ được nghỉ thêm mấy ngày có lương', 'entitlement'],
    ['nộp hồ sơ thai sản mấy ngày có tiền', null],
    ['giấy tờ theo giấy cũ thì mấy ngày có', null],
    ['nộp không kịp, có được xin gia hạn nộp tờ khai thuế không', null],
    ['hết hạn mấy ngày rồi', null],
    ['nghỉ thì báo thư viện trước mấy ngày', 'deadline'],
    ['giấy này có hạn bao lâu', 'validity'],
    ['thời hạn bao lâu', null],
    ['được mấy tháng', 'entitlement'],
    ['vay duoc may nam', 'entitlement'],
    ['được mấy ngày thì có', null],
    ['mấy tháng được', null],
    ['căn cước mấy năm đổi một lần', 'validity'],
    ['tui 65 tuổi, thẻ có hạn tới khi mô', 'validity'],
    ['giấy phép bán rượu mấy năm phải xin lại', 'validity'],
    ['giay kham suc khoe bao lau phai kham lai', 'validity'],
    ['bao lâu thì được làm lại', 'waiting'],
    ['lệ phí bao nhiêu', null],
  ])('%s: %s', (question, kind) => expect(durationAsked(question)).toBe(kind));
});

describe('the sentence that tells it', () => {
  const sheet = sheetOf({
    warnings: [
      'Hồ sơ thiếu thì thư viện báo bổ sung trong 5 ngày làm việc.',
      'Phải báo mất thẻ trong 3 ngày kể từ ngày mất.',
    ],
    conditions: ['Thẻ có giá trị 12 tháng.', 'Làm thẻ mới sau 6 tháng không đọc.'],
  });

  it('is the citizen’s deadline, not the office’s', () =>
    expect(durationSentence('deadline', sheet)).toBe('Phải báo mất thẻ trong 3 ngày kể từ ngày mất.'));
  it('is how long the paper is good', () =>
    expect(durationSentence('validity', sheet)).toBe('Thẻ có giá trị 12 tháng.'));
  it('is how long what one gets is good, where nothing else tells it', () => {
    const given = sheetOf({ results: ['Giấy phép nấu rượu, thời hạn 05 năm.'] });
    expect(durationSentence('validity', given)).toBe('Giấy phép nấu rượu, thời hạn 05 năm.');
    const inStep = sheetOf({ steps: ['Nộp hồ sơ.', 'Nhận giấy chứng nhận, hiệu lực 36 tháng.'] });
    expect(durationSentence('validity', inStep)).toBe('Nhận giấy chứng nhận, hiệu lực 36 tháng.');
  });
  it.each(['Hợp đồng thuê còn hạn ít nhất 2 năm.', 'Gia hạn trước khi giấy phép hết thời hạn 3 tháng.'])(
    'is no other term: %s',
    (text) => expect(durationSentence('validity', sheetOf({ results: [text], steps: [text] }))).toBeNull(),
  );
  it('is how long one gets it', () =>
    expect(
      durationSentence(
        'entitlement',
        sheetOf({ conditions: ['Thẻ có giá trị 12 tháng.', 'Người đọc được nghỉ 2 tháng hè.'] }),
      ),
    ).toBe('Người đọc được nghỉ 2 tháng hè.'));
  it('is how long one has to wait', () =>
    expect(durationSentence('waiting', sheet)).toBe('Làm thẻ mới sau 6 tháng không đọc.'));
  it('is the step that tells until when it is filed, where nothing else does', () =>
    expect(
      durationSentence(
        'deadline',
        sheetOf({
          steps: ['Hồ sơ thiếu được báo trong 2 ngày.', 'Trong 45 ngày từ ngày khai giảng, nộp đơn.'],
        }),
      ),
    ).toBe('Trong 45 ngày từ ngày khai giảng, nộp đơn.'));
  it('is of several the one that is spoken of', () => {
    const several = sheetOf({
      warnings: ['Về lại thì phải báo trong 5 ngày.', 'Mất thẻ phải báo trong 3 ngày.'],
    });
    expect(durationSentence('deadline', several, 'mất thẻ báo trong mấy ngày')).toBe(several.warnings[1]);
    // Until when before something is asked, and not how long after.
    expect(durationSentence('deadline', several, 'đi xa báo trước mấy ngày')).toBeNull();
  });
  it('is by how long it is extended', () =>
    expect(
      durationSentence(
        'extension',
        sheetOf({ conditions: ['Thẻ mới sau 5 ngày.', 'Gia hạn 1 lần, không quá 10 ngày.'] }),
      ),
    ).toBe('Gia hạn 1 lần, không quá 10 ngày.'));
  it('is the time of the year, where no days are asked', () => {
    const inSummer = sheetOf({ warnings: ['Chỉ đổi khi hết học kỳ I hoặc trong hè.'] });
    expect(durationSentence('deadline', inSummer, 'đổi thẻ khi nào')).toBe(inSummer.warnings[0]);
    expect(durationSentence('deadline', inSummer, 'bao lâu phải đổi thẻ')).toBeNull();
  });
  it('is none where none is held', () => expect(durationSentence('deadline', sheetOf())).toBeNull());
});

describe('a step that tells until when it is filed', () => {
  it.each([
    ['Trong 15 ngày làm việc từ khi trường thông báo (tháng 8), nộp hồ sơ cho trường.', true],
    ['Nộp hồ sơ chậm nhất 3 ngày làm việc trước ngày tạm ngừng hoặc mở lại.', true],
    ['Trong 30 ngày từ ngày hợp đồng có hiệu lực, nộp hồ sơ tại cơ quan bảo hiểm xã hội.', true],
    ['Nộp hồ sơ trong 30 ngày từ ngày phát sinh nghĩa vụ thuế.', true],
    // What the office does in so many days is none.
    ['Nộp hồ sơ; thiếu giấy tờ thì được báo trong 5 ngày làm việc.', false],
    ['Gửi 01 bộ hồ sơ về Sở Y tế; hồ sơ thiếu được báo trong 05 ngày làm việc.', false],
    ['Trong 04 ngày làm việc, đón đoàn kiểm tra điều kiện cửa hàng.', false],
    ['Nộp hồ sơ rồi nhận kết quả trong 3 ngày.', false],
    ['Bổ sung nếu được báo trong 03 ngày làm việc.', false],
    ['Đầu năm học, trường thông báo (trong 30 ngày làm việc từ khi bắt đầu năm học).', false],
  ])('%s: %s', (step, expected) => expect(tellsFilingDeadline(step)).toBe(expected));
});

describe('a deadline that is asked for in so many words', () => {
  test.each([
    ['em phải nộp hồ sơ trong vòng bao nhiêu ngày', false],
    ['hạn nộp hồ sơ là khi nào', false],
    ['quá hạn 2 năm rồi đổi được không', true],
  ])('%s is only late: %s', (question, expected) => expect(isOnlyLate(question)).toBe(expected));

  const ofChildren = 'Trẻ đã có thẻ phải đăng ký trong 60 ngày.';
  test.each([
    ['chuyển nhà xong bao lâu phải báo', 'Trẻ'],
    ['trẻ mới sinh bao lâu phải báo', null],
  ])('%s', (question, who) => expect(othersDeadline(question, ofChildren)).toBe(who));
  it.each([
    ['mở phòng đọc trong bao lâu phải báo', 'Chi nhánh ở nước ngoài'],
    ['mở chi nhánh trong bao lâu phải báo', null],
  ])('one of others, named before a colon: %s', (question, who) =>
    expect(othersDeadline(question, 'Chi nhánh ở nước ngoài: báo trong 30 ngày.')).toBe(who),
  );
  it('one that holds for all is nobody else’s', () =>
    expect(othersDeadline('bao lâu phải báo', 'Phải báo mất thẻ trong 3 ngày.')).toBeNull());
});
