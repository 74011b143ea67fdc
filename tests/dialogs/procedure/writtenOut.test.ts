import { withQuestionsWrittenOut } from '../../../dialogs/procedure/writtenOut';
import type { Knowledge } from '../../../knowledge/knowledge';
import { sheetOf } from './sheets';

describe('the answered questions of a sheet', () => {
  const writtenOut = jest.fn((text: string) => text.replace('cccd', 'căn cước công dân'));
  const knowledge = { finder: { analyzer: { writtenOut } } } as unknown as Knowledge;
  const sheet = sheetOf({
    asked: [{ q: ['mang cccd được không', 'mang gì'], answer: 'yes', a: 'Có, mang căn cước.' }],
  });

  it('are read as what citizens type is', () =>
    expect(withQuestionsWrittenOut(sheet, knowledge).asked).toEqual([
      { q: ['mang căn cước công dân được không', 'mang gì'], answer: 'yes', a: 'Có, mang căn cước.' },
    ]));

  it('are read once', () => {
    const [first] = withQuestionsWrittenOut(sheet, knowledge).asked;
    const calls = writtenOut.mock.calls.length;
    expect(withQuestionsWrittenOut(sheet, knowledge).asked[0]).toBe(first);
    expect(writtenOut.mock.calls.length).toBe(calls);
  });
});
