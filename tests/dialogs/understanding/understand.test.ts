import { facetsAsked } from '../../../dialogs/understanding/entities/facets';
import { smallTalk } from '../../../dialogs/understanding/intents/smallTalk';
import type { QueryAnalyzer } from '../../../knowledge/search/queryAnalyzer';
import { openCityBot } from '../../helpers/cityBot';

let reader: QueryAnalyzer;
beforeAll(async () => {
  reader = (await openCityBot()).knowledge.finder.analyzer;
}, 120_000);

it.each([
  ['chào em', 'greeting'],
  ['cam on ad nhieu', 'thanks'],
  ['tạm biệt', 'goodbye'],
  ['bạn là ai', 'robot'],
  ['giúp tôi với', 'help'],
  ['danh mục', 'menu'],
  ['làm lại từ đầu', 'restart'],
  ['quay lại', 'back'],
  ['gặp người thật', 'handoff'],
  ['bot ngu', 'anger'],
  ['xóa hết dữ liệu', 'erase'],
  ['có cháy', 'emergency'],
  ['chào em, cảm ơn, cháy nhà', 'emergency'],
])('"%s" is small talk: %s', (text, topic) => {
  expect(smallTalk(reader.words(text), (word) => reader.isFiller(word))).toBe(topic);
});

it.each([
  'chào em, đăng ký kết hôn cần gì',
  'giấy phép phòng cháy chữa cháy',
  'cảm ơn, còn phí khai sinh thì sao',
  'làm lại căn cước',
  'đăng ký khai sinh',
  '',
])('"%s" is no small talk', (text) => {
  expect(smallTalk(reader.words(text), (word) => reader.isFiller(word))).toBeNull();
});

it.each([
  ['đăng ký kết hôn cần giấy tờ gì', ['documents']],
  ['lệ phí bao nhiêu', ['fee']],
  ['le phi bao nhieu', ['fee']],
  ['nộp ở đâu', ['place']],
  ['bao lâu thì xong', ['time']],
  ['phí và thời gian', ['fee', 'time']],
  ['phí bao nhiêu, phí thế nào', ['fee']],
  ['căn cứ pháp lý', ['legal']],
  ['có nộp trực tuyến được không', ['online']],
  ['đăng ký kết hôn', []],
  ['phí và thời gian bao lâu', ['fee', 'time']],
  ['bên kia không chịu trả tiền thì nộp đơn ở đâu', ['place']],
  ['mở lớp võ có thu tiền cần giấy tờ gì', ['documents']],
  ['hồ sơ đăng ký kết hôn', ['documents']],
  ['ad cho hỏi hồ sơ đăng ký kết hôn', ['documents']],
  ['mẫu đơn xin cấp lại', ['form']],
  ['mẫu đơn xin cấp lại lấy ở đâu', ['form']],
  ['giay tơ gi', ['documents']],
  ['đăng ký kết hôn làm sao', ['steps']],
  ['bị mất thì làm sao, phí bao nhiêu', ['fee']],
  ['nộp qua vneid được không', ['online']],
  ['mở quán ăn bán hàng online', []],
])('"%s" asks for %j', (text, facets) => {
  const { facets: mentions, words } = reader.analyze(text);
  expect(facetsAsked(mentions, words, [])).toEqual(facets);
});

it('a facet word that belongs to the name of the procedure asks for nothing', () => {
  const { facets, words } = reader.analyze('công nhận kết quả khảo nghiệm cần giấy tờ gì');
  expect(facetsAsked(facets, words, reader.words('Công nhận kết quả khảo nghiệm'))).toEqual(['documents']);
});
