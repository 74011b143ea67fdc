import { tellsOnlyAge } from '../../../../dialogs/understanding/entities/ageOnly';

describe('Nothing but an age', () => {
  it.each([
    ['em 58 tuổi rồi', true],
    ['chau 16 tuoi roi a', true],
    ['dạ con tôi mới 5 tháng', true],
    ['ông nội 80t', true],
    ['dưới 14 tuổi', true],
    // No age, or something beside it.
    ['em', false],
    ['rồi', false],
    ['bé 3 tuổi bị lạc', false],
    ['con 5 tuổi sốt', false],
    ['16 tuổi làm căn cước', false],
    ['mẹ tôi 80 tuổi mất rồi', false],
  ])('%s: %s', (text, isOnly) => expect(tellsOnlyAge(text)).toBe(isOnly));
});
