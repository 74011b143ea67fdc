import type { RivalName } from '../../../../dialogs/understanding/entities/rivalName';
import type { Intent } from '../../../../dialogs/understanding/intent';
import { besideKnown } from '../../../../dialogs/understanding/procedure/besideKnown';
import { birth, candidate, death, type Found, marriage, turn } from '../turns';

/** The name that the search likes best, whatever is asked. */
let rival: RivalName | null = null;
jest.mock('../../../../dialogs/understanding/entities/rivalName', () => ({ rivalName: () => rival }));

/** Whatever is asked asks for the fee of a name. */
jest.mock('../../../../dialogs/understanding/turnAnalysis', () => ({
  ...jest.requireActual<object>('../../../../dialogs/understanding/turnAnalysis'),
  facetsOnName: () => ['fee'],
}));

/** In nats: how surely the sheet of what is held answers. */
let support = 0;
jest.mock('../../../../dialogs/understanding/procedure/support', () => ({
  SUPPORT_WEIGHT: 0.5,
  supportIn: () => () => support,
}));

const known = { id: 'phong-thu-nghiem', name: 'Đăng ký giám định', agency: 'Bộ' } as RivalName['known'];

/** What is said of an intent where the known name is so likely what is meant. */
function beside(probability: number | null, intent: Intent, found: Found = {}): Intent {
  rival = probability === null ? null : { known, probability };
  return besideKnown(turn({ candidates: [candidate(birth)], ...found }).aboutProcedures, intent);
}

const answer: Intent = {
  kind: 'answer',
  targets: [
    {
      family: birth,
      code: birth.main.code,
      facets: ['fee'],
      page: 1,
      confidence: 0.9,
      alternatives: [marriage],
    },
  ],
};
const offered: Intent = { kind: 'clarify', families: [birth, death], facets: [], confidence: 0.3 };

describe('A procedure that is known by name alone', () => {
  it.each([
    [0.15, true],
    [0.14, false],
    [null, false],
  ])('of the probability %s is told beside an offer: %s', (probability, isTold) =>
    expect(beside(probability, offered)).toEqual(isTold ? { ...offered, orKnown: known } : offered),
  );

  it('makes an offer of an answer, which keeps the part that was asked', () =>
    expect(beside(0.15, answer)).toEqual({
      kind: 'clarify',
      families: [birth, marriage],
      standsOut: true,
      facets: ['fee'],
      confidence: 0.9,
      orKnown: known,
    }));

  it.each<[string, number, Found]>([
    ['is likelier by far', 0.14, {}],
    ['is in hand', 0.4, { memory: { current: birth.main.code } }],
    ['is called by its name', 0.4, { named: [candidate(birth)] }],
  ])('leaves an answer alone that %s', (_what, probability, found) =>
    expect(beside(probability, answer, found)).toBe(answer),
  );

  it.each<[number, number, Intent]>([
    [0.3, 0.29, { kind: 'fallback', confidence: 0.9 }],
    [0.31, 0.3, offered],
    [0.91, 0.9, answer],
  ])(
    'of the probability %d is told where it is likelier, of %d not: beside %j',
    (probability, less, intent) => {
      const isToldBeside = (of: number) => beside(of, intent).kind === 'notheld';
      expect(beside(probability, intent)).toEqual({
        kind: 'notheld',
        known,
        confidence: probability,
        facets: ['fee'],
      });
      expect(isToldBeside(less)).toBe(false);
    },
  );

  it.each([
    ['that surely', 4, 'answer'],
    ['hardly more likely than not', 1, 'clarify'],
  ])('is less likely meant where the sheet answers %s', (_what, nats, kind) => {
    support = nats;
    expect(beside(0.4, answer).kind).toBe(kind);
    support = 0;
  });

  it('leaves two answers alone', () => {
    if (answer.kind !== 'answer') throw new Error('no answer');
    const both: Intent = { ...answer, targets: [...answer.targets, ...answer.targets] };
    expect(beside(0.4, both)).toBe(both);
  });

  it('is nothing beside what is no procedure', () => {
    const law: Intent = { kind: 'generalLaw', confidence: 0.9 };
    expect(beside(0.9, law)).toBe(law);
  });
});
