import { say } from '../../../dialogs/text/say';

describe('a sentence of the catalogue', () => {
  it('is filled with the words given', () => {
    expect(say('procedure.documents.count', { count: 3 })).toBe('Cần 3 giấy tờ:');
  });

  it('is refused when a place is left open', () => {
    expect(() => say('procedure.documents.count')).toThrow('{count}');
  });
});
