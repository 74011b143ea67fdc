import { multiIntent } from '../../../../dialogs/understanding/recognizers/multiIntent';
import type { TurnAnalysis } from '../../../../dialogs/understanding/turnAnalysis';
import { analysis, ANSWER_FROM, birth, candidate, death, type Found, marriage, turn } from '../turns';

/** What the search finds in a part of a message. */
const prepared = new Map<string, Found>();
jest.mock('../../../../dialogs/understanding/turnAnalysis', () => ({
  ...jest.requireActual<object>('../../../../dialogs/understanding/turnAnalysis'),
  analyseTurn: (text: string): TurnAnalysis => analysis({ text, ...prepared.get(text.trim()) }),
}));
beforeEach(() => prepared.clear());

describe('Two questions in one message', () => {
  const whole = { candidates: [candidate(birth, { queryCoverage: 0.5 })] };
  const codes = (text: string, found: Found = {}): (string | undefined)[] | null => {
    const { intent } = multiIntent.recognize(turn({ text, ...whole, ...found })) ?? {};
    return intent?.kind === 'answer' ? intent.targets.map(({ code }) => code) : null;
  };
  beforeEach(() => {
    prepared.set('khai sinh cho con', { candidates: [candidate(birth)], confidence: ANSWER_FROM });
    prepared.set('đăng ký kết hôn', { candidates: [candidate(marriage)], confidence: 0.9 });
    prepared.set('mất luôn kết hôn', { candidates: [candidate(marriage)], confidence: 0.9 });
    for (const paper of ['giấy kết hôn có phải chứng thực không', 'có cần giấy kết hôn không'])
      prepared.set(paper, { candidates: [candidate(marriage)], confidence: 0.9 });
    prepared.set('khai tử cho ông', { candidates: [candidate(death)], confidence: 0.9 });
  });

  it.each([
    ['khai sinh cho con và đăng ký kết hôn', [birth.id, marriage.id]],
    ['khai sinh cho con? đăng ký kết hôn', [birth.id, marriage.id]],
    ['khai sinh cho con và đăng ký kết hôn và khai tử cho ông', [birth.id, marriage.id]],
    ['khai sinh cho con với mất luôn kết hôn', [birth.id, marriage.id]],
    ['khai sinh cho con với đăng ký kết hôn', [birth.id, marriage.id]],
    ['khai sinh cho con, có căn cước với đăng ký kết hôn cũ', null],
    ['đăng ký kết hôn đối với khai tử cho ông', null],
    ['khai tử cho ông. khai sinh cho con? đăng ký kết hôn', [birth.id, marriage.id]],
    ['khai sinh cho con? giấy kết hôn có phải chứng thực không?', null],
    ['khai sinh cho con? có cần giấy kết hôn không?', null],
    ['khai sinh cho con', null],
    ['khai sinh cho con và khai sinh cho con', null],
    ['khai sinh cho con và ạ', null],
    ['khai sinh cho con. đăng ký kết hôn. khai tử cho ông. khai sinh cho con. đăng ký kết hôn', null],
  ])('"%s"', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  it('are one where one name explains nearly all of it', () => {
    const text = 'khai sinh cho con và đăng ký kết hôn';
    expect(codes(text, { candidates: [candidate(birth, { queryCoverage: 0.9 })] })).toBeNull();
    expect(codes(text, { candidates: [candidate(birth, { queryCoverage: 0.89 })] })).not.toBeNull();
  });

  it.each<[string, Found]>([
    ['is unclear', { candidates: [candidate(marriage)], confidence: ANSWER_FROM - 0.01 }],
    ['finds nothing', { candidates: [], confidence: 0.9 }],
    ['names no subject', { candidates: [candidate(marriage)], confidence: 0.9, subject: 0 }],
  ])('are not two where one of them %s', (_, found) => {
    prepared.set('đăng ký kết hôn', found);
    expect(codes('khai sinh cho con và đăng ký kết hôn')).toBeNull();
  });
});
