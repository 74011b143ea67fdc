import { asksAge, ofAgeAsked } from '../../../../dialogs/procedure/decision/ofAgeAsked';
import { say } from '../../../../dialogs/text/say';
import { sheetOf } from '../sheets';

test.each([
  ['phải đủ bao nhiêu tuổi', true],
  ['may tuoi moi duoc lam the', true],
  ['bé 8 tuổi cần giấy gì', false],
])('%s asks for an age: %s', (question, expected) => expect(asksAge(question)).toBe(expected));

describe('how old somebody must be', () => {
  it('is the term that tells an age', () =>
    expect(ofAgeAsked(sheetOf({ conditions: ['Có địa chỉ.', 'Từ đủ 14 tuổi trở lên.'] })).lead).toBe(
      'Từ đủ 14 tuổi trở lên.',
    ));
  it('is not made up where none is told', () =>
    expect(ofAgeAsked(sheetOf({ conditions: ['Có địa chỉ.'] })).lead).toBe(say('procedure.age.none')));
  it('says what the card says of it', () =>
    expect(
      ofAgeAsked(sheetOf({ leads: { conditions: 'Đủ điều kiện theo luật; nguồn không nêu tuổi.' } })).lead,
    ).toBe('Đủ điều kiện theo luật; nguồn không nêu tuổi.'));
});
