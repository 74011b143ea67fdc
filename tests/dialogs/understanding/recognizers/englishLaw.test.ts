import { englishLaw } from '../../../../dialogs/understanding/recognizers/englishLaw';
import { FeatureWeights } from '../../../../language/featureWeights';
import { knowing, turn } from '../turns';

/** Finds law, this likely, in whatever is asked; a name in English that fits so well. */
function asked(text: string, law: number, fit = 0) {
  const generalLaw = {
    topics: ['procedure', 'law', 'hostile'],
    bias: [Math.log(1 - law), Math.log(law), -50],
    weights: FeatureWeights.of([]),
  };
  const found = {
    text,
    knowledge: knowing({ models: { generalLaw }, english: { find: () => [{ score: fit }] } }),
  };
  return englishLaw.recognize(turn(found, { service: null }))?.intent;
}

const law = { kind: 'generalLaw', confidence: expect.any(Number) as number, english: true };

it.each([
  ['can my boss fire me without notice', true],
  ['what are my rights if the landlord keeps my deposit', true],
  ['do foreigners have the right to own a house here', true],
  ['my employer kept my passport, is that allowed', true],
  ['where do I pay the fine for parking', false],
  ['how do I register my motorbike', false],
  ['tôi có quyền gì', false],
])('"%s" asks of the law in English: %s', (text, isAsked) =>
  expect(asked(text, 0.6)).toEqual(isAsked ? law : undefined),
);

it.each([
  [0.98, 0.7, true],
  [0.96, 0.7, false],
  [0.98, 0.75, false],
])('law that is likely as %s, beside a name that fits %s, is asked for: %s', (likely, fit, isAsked) =>
  expect(asked('who keeps the child when we divorce', likely, fit)).toEqual(isAsked ? law : undefined),
);
