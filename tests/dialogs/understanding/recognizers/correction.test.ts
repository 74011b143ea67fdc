import { correction } from '../../../../dialogs/understanding/recognizers/correction';
import type * as WithMatter from '../../../../dialogs/understanding/withMatter';
import type { TurnAnalysis } from '../../../../dialogs/understanding/turnAnalysis';
import type { Family } from '../../../../knowledge/families';
import type { Candidate } from '../../../../knowledge/search/finder';
import {
  analysis,
  ANSWER_FROM,
  birth,
  business,
  candidate,
  death,
  type Found,
  marriage,
  turn,
} from '../turns';

/** All that is said is known to every procedure. */
jest.mock('../../../../dialogs/understanding/entities/needCoverage', () => ({
  coverageOf: () => ({ uncovered: () => ({ words: 0, pairs: 0 }) }),
}));

/** What the search finds in a part of a message. */
const prepared = new Map<string, Found>();
jest.mock('../../../../dialogs/understanding/turnAnalysis', () => ({
  ...jest.requireActual<object>('../../../../dialogs/understanding/turnAnalysis'),
  analyseTurn: (text: string): TurnAnalysis => analysis({ text, ...prepared.get(text.trim()) }),
}));
/** What the matter in hand makes of it; undefined where it is really looked for. */
let completed: Candidate | null | undefined;
jest.mock('../../../../dialogs/understanding/withMatter', () => {
  const actual = jest.requireActual<typeof WithMatter>('../../../../dialogs/understanding/withMatter');
  return {
    ...actual,
    withMatter: (heard: TurnAnalysis) => (completed === undefined ? actual.withMatter(heard) : completed),
  };
});
beforeEach(() => {
  prepared.clear();
  completed = undefined;
});

describe('A correction', () => {
  const code = (text: string, found: Found = {}): string | null => {
    const { intent } = correction.recognize(turn({ text, memory: { current: birth.id }, ...found })) ?? {};
    return intent?.kind === 'answer' ? (intent.targets[0]?.code ?? null) : null;
  };
  it.each([
    'không phải khai sinh mà là cấp lại',
    'ko phải khai sinh mà cấp lại',
    'khong phai khai sinh chu cấp lại',
  ])('"%s" means the sibling that follows', (text) => {
    prepared.set('cấp lại', { siblings: [candidate(marriage)], candidates: [candidate(death)] });
    expect(code(text)).toBe(marriage.id);
  });
  it('means what is named clearly, where there is no sibling', () => {
    const text = 'không phải khai sinh mà là khai tử';
    prepared.set('khai tử', { candidates: [candidate(death)], confidence: ANSWER_FROM });
    expect(code(text)).toBe(death.id);
    prepared.set('khai tử', { candidates: [candidate(death)], confidence: ANSWER_FROM - 0.01 });
    expect(code(text)).toBe(death.id);
    prepared.set('khai tử', { candidates: [candidate(death)], confidence: 0.1 });
    expect(code(text)).toBeNull();
    prepared.set('khai tử', { candidates: [], confidence: 0.9 });
    expect(code(text)).toBeNull();
  });
  it('corrects nothing where nothing is in hand, or nothing follows', () => {
    prepared.set('khai tử', { candidates: [candidate(death)], confidence: 0.9 });
    expect(code('không phải khai sinh mà là khai tử', { memory: {} })).toBeNull();
    expect(code('không phải khai sinh')).toBeNull();
    expect(code('khai sinh mà là khai tử')).toBeNull();
  });
  it('is a denial alone, too', () => {
    prepared.set('làm khai tử', { candidates: [candidate(death)], confidence: ANSWER_FROM });
    expect(code('không khai sinh mà làm khai tử')).toBe(death.id);
  });

  describe('that denies nothing ("ý em là …")', () => {
    const text = 'ý em là khai tử';
    const heard = (found: Found) => {
      prepared.set('khai tử', found);
      return code(text);
    };
    it('means what is named clearly, of the same field, whatever sibling is near', () => {
      completed = null;
      const siblings = [candidate(marriage)];
      expect(heard({ candidates: [candidate(death)], confidence: 0.8, siblings })).toBe(death.id);
      expect(heard({ candidates: [candidate(death)], confidence: 0.79, siblings })).toBe(marriage.id);
      expect(heard({ candidates: [candidate(business)], confidence: 0.8, siblings })).toBe(marriage.id);
    });
    it('is completed by the matter in hand where it is unsure by itself', () => {
      completed = candidate(marriage);
      const named = { candidates: [candidate(death)] };
      expect(heard({ ...named, confidence: ANSWER_FROM - 0.01 })).toBe(marriage.id);
      expect(heard({ ...named, confidence: ANSWER_FROM })).toBe(death.id);
    });
    it('is not sure enough of the same field by little', () => {
      completed = null;
      expect(heard({ candidates: [candidate(death)], confidence: ANSWER_FROM - 0.01 })).toBeNull();
    });
  });

  describe('that denies', () => {
    const text = 'không phải khai sinh mà là khai tử';
    const heard = (found: Found) => {
      prepared.set('khai tử', found);
      return code(text);
    };
    it('is completed by the matter in hand, however sure it is', () => {
      const named = { candidates: [candidate(death)], confidence: 0.9 };
      completed = candidate(marriage);
      expect(heard(named)).toBe(marriage.id);
    });
    it.each<[string, Found, Family]>([
      ['needs no completing where it is called so in several words', { subject: 3 }, death],
      ['is completed where few words are said', { subject: 2 }, marriage],
      ['is completed where it is not sure', { subject: 3, confidence: ANSWER_FROM - 0.01 }, marriage],
    ])('%s', (_, found, expected) => {
      completed = candidate(marriage);
      expect(heard({ candidates: [candidate(death)], confidence: ANSWER_FROM, ...found })).toBe(expected.id);
    });
    it('means the likeliest of the same field from a quarter on, of another only where that is sure', () => {
      completed = null;
      expect(heard({ candidates: [candidate(death)], confidence: 0.25 })).toBe(death.id);
      expect(heard({ candidates: [candidate(death)], confidence: 0.24 })).toBeNull();
      expect(heard({ candidates: [candidate(business)], confidence: ANSWER_FROM })).toBe(business.id);
      expect(heard({ candidates: [candidate(business)], confidence: ANSWER_FROM - 0.01 })).toBeNull();
    });
    it('never means what is in hand', () => {
      completed = null;
      expect(heard({ candidates: [candidate(birth)], confidence: 0.9 })).toBeNull();
    });
  });
});
