import {
  dangerFeatures,
  isOfConcepts,
  isOfLetters,
  writtenConceptsOf,
} from '../../../../dialogs/understanding/danger/dangerFeatures';

const conceptFeatures = (text: string) => dangerFeatures(text).filter(isOfConcepts);
const wordFeatures = (text: string) =>
  dangerFeatures(text).filter((feature) => !isOfConcepts(feature) && !isOfLetters(feature));

describe('What a message shows of danger', () => {
  it('is what its words speak of, in pairs, the longest phrase at each place', () => {
    expect(conceptFeatures('chồng đánh tôi')).toEqual(
      expect.arrayContaining(['#spouse', '#hit', '#hit+spouse', '#spouse>hit']),
    );
    expect(conceptFeatures('chồng đánh mất ví')).not.toContain('#hit');
    expect(conceptFeatures('chong danh toi')).toContain('#hit+spouse');
  });

  it('takes a word without accents at its word in a text that has them', () => {
    expect([...writtenConceptsOf('ho')]).toContain('water');
    expect(conceptFeatures('bé bị ho nhẹ')).not.toContain('#water');
  });

  it('tells in which order things are said', () => {
    expect(conceptFeatures('dao, chồng tôi')).toContain('#weapon>spouse');
    expect(conceptFeatures('chồng tôi, dao')).not.toContain('#weapon>spouse');
  });

  it('counts people by who they are, and other words as they are', () => {
    const features = wordFeatures('cháu bé ngã');
    expect(features).toEqual(expect.arrayContaining(['@child', '@child nga', '=ngã', 'nga $']));
    expect(features).not.toContain('chau');
  });

  it('reads the name of a place as one word that speaks of nothing', () => {
    expect(conceptFeatures('he is from Son Tra')).toContain('#nothing');
    expect(wordFeatures('ở Sơn Trà')).toEqual(expect.arrayContaining(['o @place', '@place $']));
    expect(conceptFeatures('con tôi')).not.toContain('#nothing');
  });

  it('reads English as it is written, and Vietnamese without its accents too', () => {
    expect([...writtenConceptsOf('please call me now')]).not.toContain('weapon');
    expect([...writtenConceptsOf('no dam con toi')]).toContain('hit');
    expect([...writtenConceptsOf('the bus is late, what can I do')]).not.toContain('hit');
  });

  it('is the same for shorthand and for words in full', () => {
    expect(wordFeatures('ck đánh e')).toEqual(wordFeatures('chồng đánh em'));
  });

  it('is runs of letters too, for words that are misspelt', () => {
    expect(dangerFeatures('nhà cháyy').filter(isOfLetters)).toEqual(
      expect.arrayContaining(['~chay', '~_nha']),
    );
  });
});
