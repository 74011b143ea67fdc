import { englishLaw } from '../../../../dialogs/understanding/recognizers/englishLaw';
import { knowing, turn } from '../turns';
import { FeatureWeights } from '../../../../language/featureWeights';

const generalLaw = {
  topics: ['procedure', 'law', 'hostile'],
  bias: [0, 1, 0],
  weights: new FeatureWeights([]),
};

it.each([
  ['can my boss fire me without notice', true],
  ['what are my rights if the landlord keeps my deposit', true],
  ['do foreigners have the right to own a house here', true],
  ['where do I pay the fine for parking', false],
  ['how do I register my motorbike', false],
  ['tôi có quyền gì', false],
])('"%s" asks of the law in English: %s', (text, isAsked) => {
  const found = englishLaw.recognize(turn({ text, knowledge: knowing({ models: { generalLaw } }) }));
  expect(found?.intent).toEqual(
    isAsked ? { kind: 'generalLaw', confidence: expect.any(Number) as number, english: true } : undefined,
  );
});
