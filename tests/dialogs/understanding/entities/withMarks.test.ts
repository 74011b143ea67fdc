import { withMarks } from '../../../../dialogs/understanding/entities/withMarks';
import { loadModels } from '../../../../knowledge/modelBundle';

const { diacritics } = loadModels();
const read = (text: string): string => withMarks(text, diacritics);

test.each([
  ['em tinh nuoi bo cap ban phai bao phuong an nuoi voi ben nao', /phải báo phương án nuôi/],
  ['lam lai can cuoc o dau', /căn cước ở đâu/],
  ['thu hoi the tu van vien phap luat', /thẻ tư vấn viên pháp luật/],
])('%s bears its marks again', (typed, meant) => {
  expect(read(typed)).toMatch(meant);
});

test('capitals, signs and numbers stand where they stood', () => {
  expect(read('Doi GPLX B2, mat bao lau?')).toBe('Đổi GPLX B2, mất bao lâu?');
});

test.each([
  ['what bears a mark', 'Lam can cước o dau'],
  ['English', 'I have a Korean driving license, what do I need to exchange it?'],
  ['words that nobody knows', 'zxqw 1022 !!'],
  ['nothing', ''],
])('%s stays as it was typed', (_, text) => {
  expect(read(text)).toBe(text);
});
