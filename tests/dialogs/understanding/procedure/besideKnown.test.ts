import type { Intent } from '../../../../dialogs/understanding/intent';
import { besideKnown } from '../../../../dialogs/understanding/procedure/besideKnown';
import type { TurnAnalysis } from '../../../../dialogs/understanding/turnAnalysis';
import { words } from '../../../../language/words';
import { birth, candidate, death, knowing, marriage, turn } from '../turns';

const known = { id: 'phong-thu-nghiem', name: 'Đăng ký giám định', agency: 'Bộ' };

/** The catalogue finds one name that fits so well, beside the best that is held. */
function analysis(fit: number, heldFit: number, current?: string): TurnAnalysis {
  const found = { known, fit, heldFit: () => heldFit };
  const { aboutProcedures } = turn({
    text: 'đăng ký giám định',
    candidates: [candidate(birth)],
    ...(current ? { memory: { current } } : {}),
    knowledge: knowing({
      knownNames: {
        find: (_said: unknown, least: number) => (fit < least ? null : found),
        said: () => null,
        tells: () => false,
      },
    }),
  });
  return { ...aboutProcedures, search: { ...aboutProcedures.search, question: question() } };
}

function question(): TurnAnalysis['search']['question'] {
  const terms = words('đăng ký giám định').map((word) => ({ weight: 1, variants: [{ word }] }));
  return { terms, words: words('đăng ký giám định') } as unknown as TurnAnalysis['search']['question'];
}

const answer = (confidence: number): Intent => ({
  kind: 'answer',
  targets: [
    { family: birth, code: birth.main.code, facets: ['fee'], page: 1, confidence, alternatives: [marriage] },
  ],
});
const offered: Intent = { kind: 'clarify', families: [birth, death], facets: [], confidence: 0.3 };

describe('A procedure that is known by name alone', () => {
  it.each([
    ['fits as well as what is offered', 0.45, 0.47, true],
    ['fits worse', 0.45, 0.48, false],
    ['hardly fits', 0.39, 0.1, false],
  ])('is told beside an offer: %s', (_what, fit, heldFit, isTold) =>
    expect(besideKnown(analysis(fit, heldFit), offered)).toEqual(
      isTold ? { ...offered, orKnown: known } : offered,
    ),
  );

  it('makes an offer of a doubtful answer, which keeps the part that was asked', () =>
    expect(besideKnown(analysis(0.5, 0.5), answer(0.79))).toEqual({
      kind: 'clarify',
      families: [birth, marriage],
      facets: ['fee'],
      confidence: 0.79,
      orKnown: known,
    }));

  it.each([
    ['is sure', 0.8, 0.5, 0.5, undefined],
    ['fits better', 0.7, 0.5, 0.53, undefined],
    ['is in hand', 0.7, 0.5, 0.5, birth.main.code],
    ['is not approached', 0.7, 0.49, 0.4, undefined],
  ])('leaves an answer alone that %s', (_what, confidence, fit, heldFit, current) =>
    expect(besideKnown(analysis(fit, heldFit, current), answer(confidence))).toEqual(answer(confidence)),
  );

  it('is nothing beside what is no procedure', () => {
    const law: Intent = { kind: 'generalLaw', confidence: 0.9 };
    expect(besideKnown(analysis(0.9, 0.1), law)).toBe(law);
  });
});
