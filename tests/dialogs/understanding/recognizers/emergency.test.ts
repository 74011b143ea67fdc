import { emergency } from '../../../../dialogs/understanding/recognizers/emergency';
import { fact } from '../../../../dialogs/understanding/recognizers/fact';
import { FeatureWeights } from '../../../../language/featureWeights';
import type { TopicNetwork } from '../../../../language/topicNetwork';
import { knowing, turn } from '../turns';

jest.mock('../../../../dialogs/understanding/recognizers/fact', () => ({ fact: { recognize: jest.fn() } }));

/** How likely a name that is known alone is what is asked for. */
let named = 0;
jest.mock('../../../../dialogs/understanding/entities/rivalName', () => ({
  rivalName: () => ({ probability: named }),
}));

/** A model that gives danger of fire this probability, whatever is said. */
const fireOf = (probability: number): TopicNetwork => ({
  topics: ['none', 'fire'],
  // A danger is taken for likelier than it was learned to be (`CAUTION`).
  bias: [Math.log(1 - probability), Math.log(probability) - 2],
  units: [],
  weights: FeatureWeights.of([]),
});

interface Case {
  danger: number;
  confidence?: number;
  office?: { role: string; confidence: number };
  service?: { confidence: number };
  /** How likely a name that is known alone. */
  name?: number;
  /** Whether a figure of the city is asked for. */
  figure?: boolean;
  /** Whether a procedure, or a service, is in hand. */
  inHand?: boolean | 'service';
}

function heard(
  text: string,
  { danger, confidence = 0.3, office, service, figure = false, inHand = false, name = 0 }: Case,
) {
  named = name;
  jest
    .mocked(fact.recognize)
    .mockReturnValue(figure ? { intent: { kind: 'fallback', confidence: 1 }, probability: 1 } : null);
  const beside = { beside: { kind: 'service', id: 'bao-rac-thai' } } as const;
  const memory = inHand === 'service' ? beside : inHand ? { current: '1.000001' } : {};
  const found = {
    text,
    confidence,
    memory,
    subject: 4,
    knowledge: knowing({
      models: { danger: fireOf(danger), diacritics: { restore: (typed: string) => typed } },
    }),
  };
  return emergency.recognize(turn(found, { office: office ?? null, service: service ?? null }));
}

describe('A cry for help', () => {
  it.each<[string, Case, boolean]>([
    ['khói bay qua nhà tôi nhiều lắm', { danger: 0.9 }, true],
    ['khói bay qua nhà tôi nhiều lắm', { danger: 0.1 }, false],
    // Less than certain, it gives way to a procedure or an office that is meant without doubt …
    ['khói bay qua nhà tôi nhiều lắm', { danger: 0.9, confidence: 0.69 }, true],
    ['khói bay qua nhà tôi nhiều lắm', { danger: 0.9, confidence: 0.7 }, false],
    // … but not to a procedure where help is called for.
    ['khói bay qua nhà tôi, kêu cứu ở đâu', { danger: 0.9, confidence: 0.9 }, true],
    ['khói bay qua nhà tôi, kêu cứu ở đâu', { danger: 0.79, confidence: 0.9 }, false],
    ['khói bay qua nhà tôi nhiều lắm', { danger: 0.9, office: { role: 'answer', confidence: 0.95 } }, false],
    ['khói bay qua nhà tôi nhiều lắm', { danger: 0.9, office: { role: 'answer', confidence: 0.8 } }, true],
    ['khói bay qua nhà tôi nhiều lắm', { danger: 0.9, office: { role: 'hint', confidence: 0.95 } }, true],
    ['khói bay qua nhà tôi nhiều lắm', { danger: 0.9, service: { confidence: 0.9 } }, false],
    ['khói bay qua nhà tôi nhiều lắm', { danger: 0.9, service: { confidence: 0.89 } }, true],
    ['khói bay qua nhà tôi nhiều lắm', { danger: 0.9, figure: true }, false],
    // … less than likely, to what is known by name alone, unless help is called for …
    ['khói bay qua nhà tôi nhiều lắm', { danger: 0.79, name: 0.6 }, false],
    ['khói bay qua nhà tôi nhiều lắm', { danger: 0.79, name: 0.59 }, true],
    ['khói bay qua nhà tôi nhiều lắm', { danger: 0.81, name: 0.9 }, true],
    ['khói bay qua nhà tôi, kêu cứu ở đâu', { danger: 0.79, name: 0.9 }, true],
    // … certain, to nothing.
    ['khói bay qua nhà tôi nhiều lắm', { danger: 0.98, figure: true }, true],
    ['khói bay qua nhà tôi nhiều lắm', { danger: 0.98, confidence: 0.99 }, true],
    ['khói bay qua nhà tôi nhiều lắm', { danger: 0.98, office: { role: 'answer', confidence: 0.99 } }, true],
    // Typed without marks it must be surer, unless it is English.
    ['khoi bay qua nha toi nhieu lam', { danger: 0.96, confidence: 0.99 }, false],
    ['khoi bay qua nha toi nhieu lam', { danger: 0.99, confidence: 0.99 }, true],
    ['there is smoke in the house', { danger: 0.96, confidence: 0.99 }, true],
    // English is danger though no word that is known speaks of it, where that is likely.
    ['he is coming at us', { danger: 0.85 }, true],
    ['he is coming at us', { danger: 0.75 }, false],
    // What goes on from a procedure in hand must be surer.
    ['nhà hai tầng tám mươi mét', { danger: 0.59, inHand: true }, false],
    ['nhà hai tầng tám mươi mét', { danger: 0.71, inHand: true }, true],
    ['nhà hai tầng tám mươi mét', { danger: 0.59, inHand: 'service' }, false],
    ['nhà hai tầng tám mươi mét', { danger: 0.71, inHand: 'service' }, true],
    // Still surer where no word of it speaks of a danger.
    ['nhà bị cháy không sao', { danger: 0.75, inHand: true }, true],
    ['nếu họ hơi ngại thì không sao', { danger: 0.75, inHand: true }, false],
    // Few words must be surer.
    ['khói quá', { danger: 0.75 }, false],
    ['khói quá', { danger: 0.9 }, true],
    // What names it outright needs no model.
    ['nhà cháy', { danger: 0.05 }, true],
    // Of what is surely none an unmistakable word is said of another thing.
    ['nhà cháy', { danger: 0.01 }, false],
    ['  ', { danger: 0.99 }, false],
    // An age alone tells of none, however sure the model is.
    ['em 58 tuổi rồi', { danger: 0.99 }, false],
    ['em 58 tuổi rồi đi đâu mất không thấy về', { danger: 0.99 }, true],
  ])('"%s" with %j is heard: %s', (text, beside, isHeard) =>
    expect(heard(text, beside)?.intent?.kind).toBe(isHeard ? 'emergency' : undefined),
  );

  it('tells how likely it is, even where something else is meant', () =>
    expect(heard('khói bay qua nhà tôi nhiều lắm', { danger: 0.9, confidence: 0.9 })).toEqual({
      probability: expect.closeTo(0.9, 2) as number,
    }));

  it.each<[string, boolean]>([
    ['my house is on fire please help', true],
    ['nhà tôi đang cháy, cứu với', false],
  ])('"%s" is answered in English: %s', (text, english) =>
    expect(heard(text, { danger: 0.99 })?.intent).toMatchObject({
      kind: 'emergency',
      english,
      danger: { kind: 'fire' },
    }),
  );
});

describe('Nothing but thanks or a greeting', () => {
  it.each(['thanks a lot', 'cảm ơn con nhiều nghen', 'chào bạn'])('"%s" is no cry for help', (text) => {
    expect(heard(text, { danger: 0.9 })?.intent).toBeUndefined();
  });
  it('is one where more is said, or danger is certain', () => {
    expect(heard('cảm ơn, nhà tôi đang có khói', { danger: 0.9 })?.intent?.kind).toBe('emergency');
    expect(heard('thanks a lot', { danger: 0.99 })?.intent?.kind).toBe('emergency');
  });
});
