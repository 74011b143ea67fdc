import { saidCase } from '../../../dialogs/procedure/saidCase';
import { sheetCase, sheetOf } from './sheets';

describe('what becomes of what', () => {
  const sheet = sheetOf({
    questions: [{ ask: 'Thành gì?', options: [{ title: 'Cổ phần', case: 'shares' }] }],
    cases: [
      sheetCase(),
      sheetCase({ id: 'shares', when: 'Công ty TNHH thành công ty cổ phần' }),
      sheetCase({ id: 'dead', when: 'Người có bằng đã mất' }),
    ],
  });
  test.each([
    ['chuyển từ TNHH lên cổ phần cần gì', 'shares'],
    ['công ty TNHH thành công ty cổ phần', 'shares'],
    ['chuyển từ cổ phần về TNHH cần gì', undefined],
    ['người có bằng mất năm ngoái', 'dead'],
    ['cháu làm mất bằng', undefined],
    ['bi mat bang roi', undefined],
  ])('%j: %s', (question, id) => expect(saidCase(question, sheet)?.id).toBe(id));
});

describe('what is not of a kind', () => {
  const sheet = sheetOf({
    cases: [
      sheetCase(),
      sheetCase({ id: 'farm', when: 'Đất nông nghiệp của hộ gia đình, cá nhân' }),
      sheetCase({ id: 'exempt', when: 'Miễn thuế đất phi nông nghiệp' }),
    ],
  });
  test.each([
    ['khai thuế đất nông nghiệp của hộ gia đình', 'farm'],
    ['khai thuế đất phi nông nghiệp của hộ gia đình', undefined],
    ['xin miễn thuế đất phi nông nghiệp', 'exempt'],
  ])('%j: %s', (question, id) => expect(saidCase(question, sheet)?.id).toBe(id));
});

describe('who has lost a wife or a husband', () => {
  const sheet = sheetOf({
    questions: [{ ask: 'Ai?', options: [{ title: 'Đã ly hôn hoặc góa', case: 'again' }] }],
    cases: [sheetCase(), sheetCase({ id: 'again', when: 'Đã ly hôn hoặc góa' })],
  });
  test.each([
    ['vợ tôi mất ba năm rồi, xin giấy độc thân thì nộp chi', 'again'],
    ['chong toi qua doi, gio xin giay doc than', 'again'],
    ['vợ mất rồi', 'again'],
    ['vợ tôi mất thẻ căn cước, xin giấy độc thân', undefined],
    ['mẹ tôi mất ba năm rồi', undefined],
  ])('%j: %s', (question, id) => expect(saidCase(question, sheet)?.id).toBe(id));
});

describe('the case that the words tell', () => {
  const sheet = sheetOf({
    questions: [
      {
        ask: 'Bé bao nhiêu tuổi?',
        options: [
          { title: 'Dưới 6 tuổi', case: 'small' },
          { title: 'Từ đủ 6 đến dưới 14 tuổi', case: 'common' },
        ],
      },
    ],
    cases: [
      sheetCase(),
      sheetCase({ id: 'small', when: 'Trẻ dưới 6 tuổi' }),
      sheetCase({ id: 'divorced', when: 'Vợ chồng đã ly hôn' }),
      sheetCase({ id: 'lost', when: 'Mất' }),
      sheetCase({ id: 'poor', when: 'Hộ nghèo hoặc gia đình chính sách' }),
      sheetCase({ id: 'bought', when: 'Thuyền mua bán, tặng cho' }),
      sheetCase({ id: 'found', when: 'Trẻ bị bỏ rơi' }),
      sheetCase({ id: 'homeless', when: 'Chưa có nhà' }),
      sheetCase({ id: 'family', when: 'Về nhà người thân' }),
      sheetCase({ id: 'longAgo', when: 'Mất đã lâu, không có giấy' }),
      sheetCase({ id: 'library', when: 'Thẻ thư viện, thẻ đọc sách tranh màu' }),
    ],
  });
  test.each([
    ['làm thẻ cho bé 8 tuổi', 'common'],
    ['be 5 tuoi lam duoc khong', 'small'],
    ['vợ chồng tôi ly hôn rồi thì cần gì', 'divorced'],
    ['làm thẻ cần gì', undefined],
    ['khai cho bé bị bỏ rơi', 'found'],
    ['em chưa có nhà thì xin giấy gì', 'homeless'],
    ['nhà chưa có sổ', undefined],
    ['dời về nhà bố mẹ ruột', 'family'],
    ['về nhà mình', undefined],
    ['mất bao lâu thì xong', undefined],
    ['ông mất lâu rồi', 'longAgo'],
    ['bé 5 tuổi và bé 8 tuổi', undefined],
    ['mất thẻ', undefined],
    ['nhà em hộ nghèo', 'poor'],
    ['gia đình chính sách', 'poor'],
    ['gia đình đông con', undefined],
    // One of a row is enough.
    ['chiếc thuyền đã làm hợp đồng mua bán', 'bought'],
    ['thuyền của con', undefined],
    // What the matter itself is called tells no case.
    ['làm thẻ thư viện', undefined],
    ['làm thẻ đọc sách tranh màu', 'library'],
  ])('%s: %s', (question, id) => expect(saidCase(question, sheet)?.id).toBe(id));
});

describe('what somebody has, and what somebody is without', () => {
  const sheet = sheetOf({
    questions: [
      {
        ask: 'Có giấy báo tử không?',
        options: [
          { title: 'Có giấy báo tử', case: 'common' },
          { title: 'Mất đã lâu, không có giấy', case: 'long-ago' },
        ],
      },
    ],
    cases: [sheetCase({ id: 'common' }), sheetCase({ id: 'long-ago', when: 'Chết đã lâu' })],
  });
  test.each([
    ['không có giấy báo tử thì nộp chi', 'long-ago'],
    ['ko co giay bao tu thi nop chi', undefined],
    ['chưa có giấy báo tử', undefined],
    ['có giấy báo tử rồi thì nộp chi', 'common'],
  ])('%j: %s', (question, id) => expect(saidCase(question, sheet)?.id).toBe(id));
});

describe('a case that is said whole', () => {
  const sheet = sheetOf({
    title: 'Đăng ký lại tàu',
    cases: [
      sheetCase({ id: 'common' }),
      sheetCase({ id: 'name', when: 'Đổi tên, thông số' }),
      sheetCase({ id: 'owner', when: 'Đổi chủ' }),
    ],
  });
  test.each([
    ['mua lại tàu, giờ đổi tên chủ', 'owner'],
    ['đổi tên cho tàu', 'name'],
    ['đăng ký lại tàu', undefined],
  ])('goes before one of which a part is: %j', (question, id) =>
    expect(saidCase(question, sheet)?.id).toBe(id),
  );
});
