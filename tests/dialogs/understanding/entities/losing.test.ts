import data from '../../../../dialogs/data/losing.json';
import { Losing, tellsOfLost } from '../../../../dialogs/understanding/entities/losing';
import { words } from '../../../../language/words';

describe('What is told to be lost', () => {
  it('is told by phrases', () => expect(() => Losing.parse(data)).not.toThrow());

  it.each([
    'nếu có rồi mà làm mất thì có phải xét lại từ đầu không',
    'lỡ mất ở bên đó thì sao',
    'ma lo mat o ben do thi seo',
    'em lỡ làm mất rồi',
    'bị mất hoặc rách thì làm lại ở đâu',
    'đánh rơi ở bến xe thì phải báo ai',
  ])('"%s"', (said) => expect(tellsOfLost(words(said))).toBe(true));

  it.each([
    'bị mất việc thì sao',
    'chồng em bị mất thì sao',
    'má lỡ mất thì ai đứng tên',
    'làm mất thời gian quá',
    'bị mất giấy chứng sinh thì sao',
    'mất bao lâu',
    'lỡ mất tiền cọc',
  ])('tells of something else: "%s"', (said) => expect(tellsOfLost(words(said))).toBe(false));
});
