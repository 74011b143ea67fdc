import { englishForm } from '../../../../dialogs/understanding/danger/englishForm';

describe('The form of an English word that danger is read from', () => {
  it.each([
    ['molests', 'molest'],
    ['drugging', 'drug'],
    ['groping', 'grope'],
    ['stolen', 'stole'],
    ['knives', 'knife'],
    ['hammers', 'hammer'],
  ])('of "%s" is "%s"', (typed, read) => {
    expect(englishForm(typed)).toBe(read);
  });

  it.each(['wrists', 'fired', 'killing', 'bus', 'breakfast', 'tourists'])('leaves "%s" as it is', (word) => {
    expect(englishForm(word)).toBe(word);
  });
});
