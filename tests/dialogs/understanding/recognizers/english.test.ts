import type { Memory } from '../../../../dialogs/memory';
import { english, otherLanguage } from '../../../../dialogs/understanding/recognizers/english';
import type { EnglishMatch } from '../../../../knowledge/english/englishIndex';
import { birth, death, knowing, marriage, turn } from '../turns';

interface Near {
  scores?: number[];
  memory?: Partial<Memory>;
  service?: { english: boolean; confidence: number };
  isEnglish?: boolean;
  /** How well a name fits that is known while its content is not held. */
  notHeld?: number;
  /** Whether such a name stands in the question word for word. */
  said?: boolean;
}
const codes = [birth, marriage, death].map(({ id }) => id);

/** The index finds birth, marriage and death, in this order and with these scores. */
function asked(
  text: string,
  { scores = [0.6], memory = {}, service, isEnglish = true, notHeld, said }: Near,
) {
  const found = scores.map((score, i): EnglishMatch => ({ procedure: codes[i] as string, title: '', score }));
  const index = { isEnglish: () => isEnglish, find: () => found };
  const knownNames = {
    find: (_: unknown, least: number) =>
      notHeld === undefined || notHeld < least
        ? null
        : { known: { name: 'Giấy phép' }, fit: notHeld, heldFit: () => 0 },
    said: () => (said ? { known: { name: 'Giấy phép' } } : null),
    tells: () => false,
  };
  return turn(
    { text, memory, knowledge: knowing({ english: index, knownNames }) },
    { service: service ?? null },
  );
}

/** The code and facets answered, or the codes offered; null when it is left to others. */
function meant(text: string, near: Near): unknown {
  const { intent } = english.recognize(asked(text, near)) ?? {};
  if (intent?.kind === 'clarify') return intent.families.map(({ id }) => id);
  if (intent?.kind !== 'answer') return intent?.kind ?? null;
  return intent.targets.map(({ code, facets }) => [code, ...facets].join(' ')).join();
}

describe('A question in English', () => {
  it.each<[string, Near, unknown]>([
    // Sure, and ahead of the next.
    ['register a birth', { scores: [0.46] }, `${birth.id} overview`],
    ['register a birth', { scores: [0.45] }, [birth.id]],
    ['register a birth', { scores: [0.54, 0.5] }, `${birth.id} overview`],
    ['register a birth', { scores: [0.53, 0.5] }, [birth.id, marriage.id]],
    ['fee to register a birth', { scores: [0.6] }, `${birth.id} fee`],
    // Likely enough to be offered.
    ['register something', { scores: [0.28, 0.27] }, [birth.id]],
    ['register something', { scores: [0.27] }, null],
    ['register something', { scores: [] }, null],
    // One word alone is offered, unless it is the very name.
    ['birth', { scores: [0.74] }, [birth.id]],
    ['birth', { scores: [0.75] }, `${birth.id} overview`],
    // Known by name only, and called by it.
    ['work permit', { scores: [0.54], notHeld: 0.85 }, 'notheld'],
    ['work permit', { scores: [0.54], notHeld: 0.84 }, `${birth.id} overview`],
    ['work permit', { scores: [0.9], notHeld: 0.88 }, `${birth.id} overview`],
    ['a work permit for my new teacher', { scores: [0.54], said: true }, 'notheld'],
    ['a work permit for my new teacher', { scores: [0.6], said: true }, `${birth.id} overview`],
    // Not English.
    ['đăng ký khai sinh', { isEnglish: false }, null],
  ])('"%s" near %j', (text, near, expected) => expect(meant(text, near)).toEqual(expected));

  it.each<[string, Near, unknown]>([
    ['how much is the fee', { scores: [0.6] }, `${marriage.id} fee`],
    // What names something is about that, unless nothing like it is held.
    ['fee to register a birth', { scores: [0.6] }, `${birth.id} fee`],
    ['fee for the thing', { scores: [0.39] }, `${marriage.id} fee`],
    ['fee for the thing', { scores: [0.4] }, [birth.id]],
    ['register a thing', { scores: [0.1] }, null],
  ])('with a procedure in hand: "%s" near %j', (text, near, expected) =>
    expect(meant(text, { ...near, memory: { current: marriage.id } })).toEqual(expected),
  );

  it.each<[number, { english: boolean; confidence: number }, boolean]>([
    [0.74, { english: true, confidence: 0.8 }, false],
    [0.75, { english: true, confidence: 0.8 }, true],
    [0.74, { english: true, confidence: 0.79 }, true],
    [0.74, { english: false, confidence: 1 }, true],
    // What would only be offered gives way to a likelier service.
    [0.45, { english: true, confidence: 0.46 }, false],
    [0.46, { english: true, confidence: 0.47 }, true],
  ])('of %d beside a service %j is about the procedure: %s', (score, service, isMeant) =>
    expect(meant('register a birth', { scores: [score], service })).toBe(
      isMeant ? `${birth.id} overview` : null,
    ),
  );

  it.each<[string, Near, unknown]>([
    ['where to go', { memory: { current: marriage.id } }, `${marriage.id} place`],
    ['where to go', {}, null],
    ['where to register a thing', { memory: { current: marriage.id } }, null],
  ])('"%s" near %j is no service of its own where something is in hand', (text, near, expected) =>
    expect(meant(text, { ...near, scores: [], service: { english: true, confidence: 0.9 } })).toEqual(
      expected,
    ),
  );

  it.each<[string, Near, unknown]>([
    ['goes on in English', { memory: { language: 'en', current: marriage.id } }, `${marriage.id} fee`],
    ['goes on with what is in hand', { memory: { current: marriage.id } }, `${marriage.id} fee`],
    ['is left where nothing is in hand', { memory: { language: 'en' } }, null],
  ])('"how much cost", hardly to be told from Vietnamese, %s', (_what, near, expected) =>
    expect(meant('how much cost', { ...near, scores: [], isEnglish: false })).toEqual(expected),
  );

  it('a word that both have goes on in English only where the talk was in it', () => {
    const online = (memory: Partial<Memory>) => meant('online', { scores: [], memory, isEnglish: false });
    expect(online({ current: marriage.id, language: 'en' })).toBe(`${marriage.id} online`);
    expect(online({ current: marriage.id })).toBeNull();
  });

  const choices = [birth.id, marriage.id];
  it.each<[string, Partial<Memory>, unknown]>([
    ['the first part keeps them open', { choices }, choices],
    ['a second part takes the first', { choices, pendingFacets: ['documents'] }, `${birth.id} fee`],
    ['the same part again does not', { choices, pendingFacets: ['fee'] }, choices],
    ['what stands out is taken at once', { choices, likely: marriage.id }, `${marriage.id} fee`],
  ])('of choices that are open %s', (_what, memory, expected) =>
    expect(meant('how much is it', { scores: [], memory: { language: 'en', ...memory } })).toEqual(expected),
  );

  it('is answered in English, as surely as it was found', () =>
    expect(english.recognize(asked('register a birth', { scores: [0.6] }))).toMatchObject({
      intent: { targets: [{ english: true, confidence: 0.6 }] },
      probability: 0.6,
    }));
});

describe('Who tells to be a foreigner', () => {
  const lost = 'I lost my passport';
  it.each([
    [`${lost}, I am a foreigner`, 0.5, null],
    [`${lost}, I am a tourist`, 0.5, null],
    [`${lost}, I am a foreigner`, 0.49, `${birth.id} overview`],
    [lost, 0.5, `${birth.id} overview`],
  ])('"%s" beside a service of %d means %j', (text, confidence, code) =>
    expect(meant(text, { scores: [0.84], service: { english: true, confidence } })).toEqual(code),
  );
});

describe('Another language', () => {
  it.each([
    ['출생 신고', false, true],
    ['出生登记', false, true],
    ['регистрация', false, true],
    ['การจดทะเบียน', false, true],
    ['good morning to you', true, true],
    ['đăng ký khai sinh', false, false],
    ['dang ky khai sinh', false, false],
    ['', false, false],
  ])('"%s" (English: %s) is told so: %s', (text, isEnglish, isTold) =>
    expect(otherLanguage.recognize(asked(text, { isEnglish }))).toEqual(
      isTold ? { intent: { kind: 'fallback', confidence: 0, english: true }, probability: 1 } : null,
    ),
  );
});
