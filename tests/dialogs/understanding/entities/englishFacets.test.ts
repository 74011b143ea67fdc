import { englishFacets } from '../../../../dialogs/understanding/entities/englishFacets';

describe('the facets that an English question asks for', () => {
  test.each([
    ['what documents do I need for a visa', ['documents']],
    ['how much is a passport and how long does it take', ['fee', 'time']],
    ['can I get married here', ['conditions']],
    ['how do I register a company', ['steps']],
    ['how do I register guests online', ['online']],
    ['marriage registration', []],
    ['how long is it valid', ['result']],
    ['how long is the card valid', ['time']],
    ['do I need a valid passport', ['conditions']],
  ])('%s: %j', (text, facets) => {
    expect(englishFacets(text).facets).toEqual(facets);
  });

  it('leaves the subject', () => {
    expect(englishFacets('how much does a residence card cost').rest).toContain('residence card');
    expect(englishFacets('how much does a residence card cost').rest).not.toContain('how much');
  });
});
