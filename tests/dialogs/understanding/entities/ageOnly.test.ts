import { tellsOnlyAge } from '../../../../dialogs/understanding/entities/ageOnly';

describe('Nothing but an age', () => {
  it.each([
    ['em 58 tuổi rồi', true],
    ['chau 16 tuoi roi a', true],
    ['dạ con tôi mới 5 tháng', true],
    ['ông nội 80t', true],
    ['dưới 14 tuổi', true],
    ['con e sn 2024', true],
    ['bé sinh năm 2019 ạ', true],
    ['cho con gai e 15t', true],
    ['của vợ em 30 tuổi', true],
    ['sinh năm 2019 làm căn cước', false],
    ['năm 2019', false],
    // No age, or something beside it.
    ['em', false],
    ['rồi', false],
    ['bé 3 tuổi bị lạc', false],
    ['con 5 tuổi sốt', false],
    ['cho chó con 3 tháng cắn con gái e', false],
    ['16 tuổi làm căn cước', false],
    ['mẹ tôi 80 tuổi mất rồi', false],
  ])('%s: %s', (text, isOnly) => expect(tellsOnlyAge(text)).toBe(isOnly));
});
