import { inHand } from '../../../../dialogs/understanding/recognizers/inHand';
import { words } from '../../../../language/words';
import { ANSWER_FROM, birth, candidate, death, type Found, knowing, marriage, turn } from '../turns';

const analyzer = { words, isFiller: () => false };
const MEMORY = { current: birth.id, facets: ['place' as const] };

/** The code and facets answered; null when it is left to others. @param coverage what the procedure in hand knows of the text */
function answered(found: Found, coverage = 1): string | null {
  const knowledge = knowing({ finder: { coverage: () => coverage, analyzer } });
  const base: Found = { text: 'con tôi học lớp ba rồi', memory: MEMORY, confidence: 0.1, subject: 4 };
  const { intent } = inHand.recognize(turn({ ...base, knowledge, ...found })) ?? {};
  if (intent?.kind !== 'answer') return null;
  return intent.targets.map(({ code, facets }) => [code, ...facets].join(' ')).join();
}

const ofBirth = `${birth.id} place`;

describe('What nothing else makes sense of', () => {
  it.each<[string, Found, number, string | null]>([
    ['is about the procedure in hand that knows its words', {}, 0.6, ofBirth],
    ['is not about one that does not', {}, 0.59, null],
    ['is about none when none is in hand', { memory: {} }, 1, null],
    ['is not what stands on its own: few words too many', { subject: 8 }, 1, null],
    ['may have seven words', { subject: 7 }, 1, ofBirth],
    ['is not what names another', { confidence: ANSWER_FROM, candidates: [candidate(marriage)] }, 1, null],
    ['may name the one in hand', { confidence: ANSWER_FROM, candidates: [candidate(birth)] }, 1, ofBirth],
    [
      'is what asks where it may be done, whatever else has its words',
      {
        text: 'hộ khẩu quảng ngãi làm được không',
        candidates: [candidate(marriage, { phrase: 1 })],
        memory: { current: birth.id, facets: [] },
      },
      0,
      `${birth.id} conditions`,
    ],
    ['may name another too faintly', { confidence: 0.49, candidates: [candidate(marriage)] }, 1, ofBirth],
  ])('%s', (_what, found, coverage, expected) => expect(answered(found, coverage)).toBe(expected));

  it.each<[string, Found, string]>([
    ['the part that is asked for', { facets: ['fee'] }, `${birth.id} fee`],
    ['the part before, when only the matter is named', { facets: ['overview'] }, ofBirth],
    [
      'conditions, when yes or no is asked',
      { text: 'con tôi có cần đi cùng không' },
      `${birth.id} conditions`,
    ],
    [
      'the part that is asked for, by yes or no',
      { text: 'con tôi có cần đi cùng không', facets: ['fee'] },
      `${birth.id} fee`,
    ],
  ])('is answered by %s', (_what, found, expected) => expect(answered(found)).toBe(expected));

  const siblings = [candidate(death, { queryCoverage: 0.6 })];
  it.each<[string, Found, string]>([
    ['two words mean the twin', { siblings, subject: 2 }, `${death.id} overview`],
    ['three words do not', { siblings, subject: 3 }, ofBirth],
    [
      'nor do two that name the one in hand',
      { siblings, subject: 2, confidence: ANSWER_FROM, candidates: [candidate(birth)] },
      ofBirth,
    ],
  ])('%s', (_what, found, expected) => expect(answered(found)).toBe(expected));

  it('is answered less surely than what was named', () =>
    expect(
      inHand.recognize(
        turn({ memory: MEMORY, confidence: 0.1, knowledge: knowing({ finder: { coverage: () => 1 } }) }),
      )?.probability,
    ).toBe(0.6));
});
