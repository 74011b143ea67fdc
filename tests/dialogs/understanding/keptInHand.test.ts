import type { Intent } from '../../../dialogs/understanding/intent';
import { keptInHand } from '../../../dialogs/understanding/keptInHand';
import { procedureTarget } from '../../../dialogs/understanding/turnAnalysis';
import { analysis, birth, business, candidate, type Found, knowing, marriage } from './turns';
import type { NameTerms } from '../../../knowledge/names/nameTerms';

const own: Intent = { kind: 'fallback', confidence: 0 };
const guess: Intent = { kind: 'clarify', families: [marriage, business], facets: [], confidence: 0.2 };
const other: Intent = { kind: 'answer', targets: [procedureTarget(business, business.id, ['place'], 0.7)] };

/** Words of a text that stand in no name at all are foreign to each procedure. */
const nameTerms = {
  numberOf: (term: string) => ['khai', 'sinh', 'con', 'me'].indexOf(term),
  count: () => 1,
  size: 4,
};

function kept(intent: Intent, found: Found): string {
  const knowledge = knowing({ nameTerms: nameTerms as unknown as NameTerms });
  const meant = keptInHand(
    analysis({ memory: { current: birth.id, facets: ['fee'] }, confidence: 0.1, knowledge, ...found }),
    intent,
  );
  if (meant.kind !== 'answer') return meant.kind;
  return meant.targets
    .map(({ code, facets, aside }) => [code, ...facets, ...(aside ? ['aside'] : [])].join(' '))
    .join();
}

describe('With a procedure in hand', () => {
  it.each<[string, Intent, Found, string]>([
    ['what is about its own words is about it', own, { text: 'khai sinh con' }, `${birth.id} overview aside`],
    [
      'what yes or no answers asks for its terms',
      own,
      { text: 'khai sinh được không' },
      `${birth.id} conditions`,
    ],
    ['a sum asks for its fee', own, { text: '200k khai sinh' }, `${birth.id} fee`],
    ['the part that is asked is told', own, { text: 'khai sinh', facets: ['time'] }, `${birth.id} time`],
    ['what is foreign to it is not', own, { text: 'bún chả cá ngon' }, 'fallback'],
    ['a long message is not', own, { text: 'khai sinh con', subject: 6 }, 'fallback'],
    ['nor is anything where none is in hand', own, { text: 'khai sinh', memory: {} }, 'fallback'],
    ['a guess among others gives way', guess, { text: 'con' }, `${birth.id} overview aside`],
    ['no guess does', { ...guess, confidence: 0.25 }, { text: 'con' }, 'clarify'],
    ['nor one where a name is said', guess, { text: 'con', named: [candidate(marriage)] }, 'clarify'],
  ])('%s', (_what, intent, found, expected) => expect(kept(intent, found)).toBe(expected));

  const rare = { text: 'khai sinh', confidence: 0.7, candidates: [candidate(business)] };
  it.each<[string, Found, string]>([
    ['gives way where the one in hand speaks of all that is said', rare, `${birth.id} overview aside`],
    ['stands where it is certain', { ...rare, confidence: 0.9 }, `${business.id} place`],
    [
      'stands where most people come for it',
      { ...rare, candidates: [candidate(business, { common: true })] },
      `${business.id} place`,
    ],
    ['stands where it is named', { ...rare, named: [candidate(business)] }, `${business.id} place`],
    ['stands where an act is named', { ...rare, traits: 1 }, `${business.id} place`],
    [
      'stands where the one in hand does not speak of it',
      { ...rare, text: 'quán bún' },
      `${business.id} place`,
    ],
  ])('a rare procedure %s', (_what, found, expected) => expect(kept(other, found)).toBe(expected));
});
