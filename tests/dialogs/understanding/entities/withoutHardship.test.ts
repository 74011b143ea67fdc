import { withoutHardship } from '../../../../dialogs/understanding/entities/withoutHardship';

describe('How old somebody is and what is hard for them', () => {
  it.each([
    ['mẹ tôi 79 tuổi đi lại khó, làm căn cước sao', 'mẹ tôi làm căn cước sao'],
    ['me toi 79 tuoi di lai kho, lam can cuoc sao', 'me toi lam can cuoc sao'],
    ['ông nội nằm liệt giường muốn làm căn cước', 'ông nội muốn làm căn cước'],
    ['con gái 17 tuổi rưỡi muốn làm hộ chiếu', 'con gái muốn làm hộ chiếu'],
  ])('says nothing of the matter: "%s"', (text, need) => expect(withoutHardship(text)).toBe(need));

  it.each(['làm căn cước ở đâu', 'bà 80 tuổi', 'mẹ tôi già yếu'])(
    'is none, or all that is said, in "%s"',
    (text) => expect(withoutHardship(text)).toBeNull(),
  );
});
