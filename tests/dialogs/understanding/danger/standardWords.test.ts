import fc from 'fast-check';
import wording from '../../../../dialogs/data/danger/wording.json';
import { DangerWording } from '../../../../dialogs/understanding/danger/kinds';
import { asWritten, standardWords } from '../../../../dialogs/understanding/danger/standardWords';

describe('Words as they would be written in full', () => {
  it.each([
    ['ck e đánh e', 'chồng em đánh em'],
    ['tui té rồi, hắn bể đầu', 'tôi ngã rồi nó vỡ đầu'],
    ['toi muoons ve nhaf', 'toi muốn ve nhà'],
    ['cháyyyyy quá 3 nhà', 'cháy quá 0 nhà'],
    ["my husband can't breathe", 'my husband can t breathe'],
    ['gọi 115 cho 3 người', 'gọi 115 cho 0 người'],
    ['he keeps groping my sister', 'he keeps grope my sister'],
    ['xe bus hết gas', 'xe bus hết gas'],
  ])('"%s" is read as "%s"', (typed, read) => {
    expect(standardWords(typed).join(' ')).toBe(read);
  });

  it('are read anew as they are, from whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        expect(standardWords(text).length).toBeLessThanOrEqual(400 * 4);
      }),
    );
  });

  it('of a list match a message before and after it was read', () => {
    expect(asWritten('té xỉu')).toEqual(['té xỉu', 'ngã xỉu']);
    expect(asWritten('đang cháy')).toEqual(['đang cháy']);
  });

  it('stand in a file of this shape', () => {
    DangerWording.parse(wording);
  });
});
