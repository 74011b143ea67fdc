import type { Intent } from '../../../../dialogs/understanding/intent';
import { besideDenied } from '../../../../dialogs/understanding/procedure/besideDenied';
import { deniedIn } from '../../../../dialogs/understanding/entities/withoutDenied';
import { birth, candidate, death, type Found, marriage, turn } from '../turns';

/** How much the answer leaves out of what is wanted. */
let uncovered = 0;
jest.mock('../../../../dialogs/understanding/entities/needCoverage', () => ({
  coverageOf: () => ({ uncovered: () => ({ words: uncovered, pairs: 0 }) }),
}));

const TEXT = 'giấy xanh của cơ quan chứ không phải giấy thường';

function answerOn(alternatives = [marriage]): Intent {
  const target = { family: birth, code: birth.main.code, facets: [], page: 1, confidence: 0.8, alternatives };
  return { kind: 'answer', targets: [target] };
}

/** What is told where the words that are denied find this procedure first. */
function told(
  denied: typeof birth,
  intent: Intent,
  { text = TEXT, unsaid = 0.2, ...found }: Found & { unsaid?: number } = {},
) {
  uncovered = unsaid;
  const asked = turn(
    { text, candidates: [candidate(birth)], ...found },
    {
      searches: { find: () => ({ candidates: [candidate(denied)] }) },
    },
  );
  return besideDenied(asked, intent);
}

describe('What is said not to be meant', () => {
  it('is no answer: the others are asked for, or it is owned up to', () => {
    expect(told(birth, answerOn())).toEqual({
      kind: 'clarify',
      families: [marriage],
      facets: [],
      confidence: 0.8,
    });
    expect(told(birth, answerOn([]))).toEqual({ kind: 'fallback', confidence: 0.8 });
  });

  it.each<[string, Parameters<typeof told>[2], typeof birth]>([
    ['another is denied', {}, death],
    ['nothing is denied', { text: 'giấy xanh của cơ quan' }, birth],
    ['the answer speaks of all that is wanted', { unsaid: 0 }, birth],
    ['a procedure is in hand, which it corrects', { memory: { current: birth.main.code } }, birth],
  ])('takes nothing away where %s', (_, found, denied) => {
    const intent = answerOn();
    expect(told(denied, intent, found)).toBe(intent);
  });

  it.each([
    ['hộ chiếu công vụ chứ không phải hộ chiếu thường', 'hộ chiếu thường'],
    ['ho chieu xanh chu khong phai ho chieu thuong, ai cap', 'ho chieu thuong'],
    ['đăng ký khai sinh chứ không khai tử', 'khai tử'],
    ['không có hộ chiếu thường', null],
  ])('in "%s" is %s', (text, denied) => expect(deniedIn(text)).toBe(denied));
});
