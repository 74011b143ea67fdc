import { correction } from '../../../../dialogs/understanding/recognizers/correction';
import type { TurnAnalysis } from '../../../../dialogs/understanding/turnAnalysis';
import { analysis, ANSWER_FROM, birth, candidate, death, type Found, marriage, turn } from '../turns';

/** What the search finds in a part of a message. */
const prepared = new Map<string, Found>();
jest.mock('../../../../dialogs/understanding/turnAnalysis', () => ({
  ...jest.requireActual<object>('../../../../dialogs/understanding/turnAnalysis'),
  analyseTurn: (text: string): TurnAnalysis => analysis({ text, ...prepared.get(text.trim()) }),
}));
beforeEach(() => prepared.clear());

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
});
