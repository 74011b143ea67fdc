import { freshMemory, type Memory } from '../../../dialogs/memory';
import type { Turn } from '../../../dialogs/understanding/turn';
import { TurnSearch } from '../../../dialogs/understanding/turnSearch';
import type { TurnAnalysis } from '../../../dialogs/understanding/turnAnalysis';
import type { Family } from '../../../knowledge/families';
import type { Knowledge } from '../../../knowledge/knowledge';
import type { Facet } from '../../../knowledge/schema/procedure';
import type { Candidate } from '../../../knowledge/search/finder';
import { type Word, word, words } from '../../../language/words';
import { procedure } from '../../knowledge/import/procedures';

/** A family of one procedure. */
export function family(code: string, name = `Thủ tục ${code}`, field = 'Hộ tịch'): Family {
  const main = procedure({ code, name, field });
  return { id: code, main, members: [main], everyday: [], asked: [] };
}

export const [birth, marriage, death, business] = [
  family('1.000001', 'Đăng ký khai sinh'),
  family('1.000002', 'Đăng ký kết hôn'),
  family('1.000003', 'Đăng ký khai tử'),
  family('1.000004', 'Đăng ký hộ kinh doanh', 'Doanh nghiệp'),
] as const;
const families: readonly Family[] = [birth, marriage, death, business];

interface CandidateParts {
  score?: number;
  queryCoverage?: number;
  familyCoverage?: number;
  common?: boolean;
  /** How much of what people call it stands there word for word. */
  phrase?: number;
  /** How much of the question its best name explains. */
  question?: number;
  /** How near its nearest name is in meaning. */
  closest?: number;
}

export function candidate(
  of: Family,
  {
    score = 5,
    queryCoverage = 1,
    familyCoverage = 1,
    common = false,
    phrase = 1,
    question = 1,
    closest = 1,
  }: CandidateParts = {},
): Candidate {
  return {
    family: of,
    score,
    common,
    hit: { queryCoverage, familyCoverage },
    features: { phrase, question, closest },
    actions: { matched: 0, missing: 0, extra: 0, negated: 0 },
    qualifiers: { matched: 0, missing: 0, negated: 0 },
    forOthers: 0,
  } as unknown as Candidate;
}

/** What the search found in a text, as a test would have it. */
export interface Found {
  continues?: boolean;
  pointsBack?: boolean;
  asksTheSame?: boolean;
  text?: string;
  memory?: Partial<Memory>;
  candidates?: Candidate[];
  confidence?: number;
  inScope?: number;
  subject?: number;
  traits?: number;
  facets?: Facet[];
  siblings?: Candidate[];
  /** Called by their whole names. */
  named?: Candidate[];
  knowledge?: Partial<Knowledge>;
}

/** Knowledge of which only some is asked. */
export const knowing = (some: object): Partial<Knowledge> => some;

/** Of no feature anything is learned. */
export const noWeights = { addTo: (): void => undefined };

/** Nothing is learned of facets: the words that name one decide. */
export const noFacets = { facets: [], bias: [], weights: noWeights } as never;

export const ANSWER_FROM = 0.5;
export const OFFER_FROM = 0.2;

/** The analysis of a turn over four procedures, with what was found given by hand. */
export function analysis(found: Found = {}): TurnAnalysis {
  const { text = 'khai sinh', candidates = [], subject = 1, facets = [] } = found;
  const memory: Memory = { ...freshMemory(), ...found.memory };
  const said = words(text);
  const asking = facets.map(() => word('bao'));
  const question = {
    words: [...said, ...asking],
    terms: said.map((own: Word) => ({ variants: [{ word: own, weight: 1 }], weight: 1, joined: true })),
    facets: facets.map((facet, i) => ({
      facet,
      from: said.length + i,
      to: said.length + i + 1,
      asks: true,
    })),
    namesVerb: false,
    standaloneFacets: [],
    continues: found.continues ?? false,
    pointsBack: found.pointsBack ?? false,
    asksTheSame: found.asksTheSame ?? false,
  };
  const knowledge = {
    families,
    family: (code: string) => families.find(({ id }) => id === code),
    card: () => undefined,
    // What sheets say answers nothing.
    procedure: () => undefined,
    // Names have no twins, and no procedure knows the words of a text.
    finder: {
      coverage: () => 0,
      twins: { without: () => undefined, with: () => undefined, of: () => [], haveSameActs: () => false },
      analyzer: { writtenOut: (text: string) => text, isFiller: () => false },
      matterOf: words,
    },
    knownNames: { find: () => null, said: () => null, tells: () => false, byId: () => undefined },
    nameFinder: { find: () => ({ candidates: [] }) },
    models: { facets: noFacets },
    ...found.knowledge,
  } as Knowledge;
  return {
    text,
    memory,
    knowledge,
    thresholds: { answer: ANSWER_FROM, offer: OFFER_FROM },
    searches: new TurnSearch(knowledge.finder),
    search: {
      question,
      candidates,
      named: found.named ?? [],
      known: 1,
      knownPairs: 1,
      breadth: 1,
      bare: false,
      openAction: false,
      traitsAsked: found.traits ?? 0,
      nameOf: ({ family: of }) => words(of.main.name),
    },
    estimate: {
      confidence: found.confidence ?? 0.9,
      inScope: found.inScope ?? 1,
      clarificationCandidates: candidates,
    },
    facetQuestion: question,
    facets,
    subjectTermCount: subject,
    activeProcedure: memory.current ? knowledge.family(memory.current) : undefined,
    siblings: () => found.siblings ?? [],
  };
}

/** A turn whose analyses are given; `parts` are what a recognizer looks at beside them. */
export function turn(found: Found = {}, parts: Partial<Record<keyof Turn, unknown>> = {}): Turn {
  const whole = analysis(found);
  const { text, memory, knowledge, thresholds } = whole;
  return {
    said: text,
    text,
    words: words(text),
    memory,
    knowledge,
    thresholds,
    now: new Date('2026-11-24T03:00:00Z'),
    whole,
    aboutProcedures: whole,
    office: null,
    officeHint: undefined,
    service: null,
    ...parts,
  } as unknown as Turn;
}
