import { AudienceFinder, othersMeant } from '../../../knowledge/search/audiences';
import { readVocabulary } from '../../../knowledge/schema/vocabulary';
import { words } from '../../../language/words';

const finder = new AudienceFinder(readVocabulary().audiences);

describe('for whom a name is, and of whom a question speaks', () => {
  const border = 'Thủ tục biên phòng điện tử cửa khẩu đất liền đối với công dân Việt Nam xuất, nhập cảnh';
  const criminalRecord =
    'Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam';
  const labourers = 'Trợ cấp một lần đối với dân công hỏa tuyến';

  it.each([
    ['tôi là người nước ngoài qua cửa khẩu', border, 1],
    ['chong han cua toi qua cua khau', border, 1],
    ['tôi đi qua cửa khẩu ra nước ngoài', border, 0],
    ['lý lịch tư pháp cho người nước ngoài', criminalRecord, 0],
    ['ba tôi là bệnh binh', labourers, 1],
    ['mẹ tôi đi dân công hỏa tuyến', labourers, 0],
    ['ba là bệnh binh, mẹ đi dân công', labourers, 0],
    ['ba tôi là bệnh binh', 'Trợ cấp xã hội hằng tháng', 0],
    ['trợ cấp một lần', labourers, 0],
  ])('"%s" asks of "%s": for others in %d groups', (question, name, expected) =>
    expect(othersMeant(finder.inQuestion(words(question)), finder.inName(words(name)))).toBe(expected),
  );
});
