import { isPaperAsked } from '../../../../dialogs/understanding/entities/paperAsked';
import type { Turn } from '../../../../dialogs/understanding/turn';
import type { KnownName } from '../../../../knowledge/schema/knownName';
import type { Word } from '../../../../language/words';
import { analysis, birth, candidate } from '../turns';

const known = { name: 'Khám sức khỏe' } as KnownName;
const knownNames = {
  said: (read: readonly Word[]) => (read.some(({ unaccented }) => unaccented === 'kham') ? { known } : null),
};
const isAsked = (text: string, common = true, confidence = 0.9): boolean => {
  const made = analysis({ text, confidence });
  const search = { ...made.search, candidates: [candidate(birth, { common })] };
  return isPaperAsked(
    { aboutProcedures: { ...made, search }, knowledge: { knownNames } } as unknown as Turn,
    { known },
  );
};

describe('a known name that is asked of as a paper', () => {
  test.each([
    ['thi bằng lái có cần giấy khám sức khỏe không', true],
    ['hồ sơ có cần giấy khám sức khỏe không hay chỉ cần căn cước thôi', true],
    ['đi khám sức khỏe ở đâu', false],
    ['giấy khám sức khỏe có cần ảnh không', false],
  ])('%s: %s', (text, expected) => expect(isAsked(text)).toBe(expected));

  it('is the matter itself where what is held is not sure, or few come for it', () => {
    const text = 'thi bằng lái có cần giấy khám sức khỏe không';
    expect(isAsked(text, true, 0.1)).toBe(false);
    expect(isAsked(text, false)).toBe(false);
  });
});
