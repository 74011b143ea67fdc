import { EnglishIndex } from '../../../../knowledge/english/englishIndex';
import { askingInEnglish, foundInEnglish } from '../../../../dialogs/understanding/entities/englishStory';

const index = new EnglishIndex([
  { procedure: '9.000001', title: 'Library card', names: ['get a library card', 'new library card'] },
  { procedure: '9.000002', title: 'Fishing permit', names: ['permit to fish'] },
  { procedure: '9.000003', title: 'Boat inspection', names: ['have a boat inspected'] },
]);
const story =
  'Good morning, we moved here last year and live near the river. My husband has a boat. ' +
  'I want to get a new library card, and I read that people wait for weeks. What papers must I bring?';

describe('a story in English', () => {
  it('is found by the clause that names the matter', () =>
    expect(foundInEnglish(story, story, { index, limit: 3 })[0]?.procedure).toBe('9.000001'));

  it('asks by the sentences that ask or wish', () => {
    const asking = askingInEnglish(story);
    expect(asking).toContain('What papers');
    expect(asking).not.toContain('boat');
  });

  it('what is asked of something named before names nothing', () =>
    expect(
      foundInEnglish(`${story} Must it have a boat inspected?`, story, { index, limit: 3 })[0]?.procedure,
    ).toBe('9.000001'));

  it('what is told weighs less than what is wanted', () => {
    const told =
      'We had a boat inspected. Last year we came here with two children, and everything was very easy for all of us. ' +
      'I need a library card. Which papers do I have to give at the counter of the town?';
    expect(foundInEnglish(told, told, { index, limit: 3 })[0]?.procedure).toBe('9.000001');
  });

  it('a short message is one question', () => {
    expect(askingInEnglish('I have a boat. What papers?')).toBe('I have a boat. What papers?');
    expect(foundInEnglish('where: permit to fish', 'permit to fish', { index, limit: 1 })[0]?.procedure).toBe(
      '9.000002',
    );
  });
});
