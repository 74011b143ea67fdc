import { askedQuestion } from '../../../../dialogs/understanding/recognizers/askedQuestion';
import type { Family } from '../../../../knowledge/families';
import { birth, candidate, type Found, knowing, marriage, turn } from '../turns';

const single = 'kết hôn có cần giấy độc thân không';
const late = 'khai sinh trễ có bị phạt không';
const written: Record<string, { q: string[]; answer: string }[]> = {
  [marriage.id]: [{ q: [single], answer: 'yes' }],
  [birth.id]: [
    { q: [late], answer: 'no' },
    { q: ['ai phải đi đăng ký khai sinh'], answer: 'says' },
  ],
};

interface Cards {
  kind?: 'full' | 'short';
  stale?: boolean;
}
function knowledgeOf({ kind = 'full', stale = false }: Cards = {}) {
  const titles = new Map([birth, marriage].map(({ id, main }) => [id, main.name]));
  return knowing({
    card: (code: string) =>
      written[code] && { stale, card: { kind, title: titles.get(code), asked: written[code] } },
  });
}

/** The code answered, and how surely. */
function answered(text: string, of: Family[], found: Found = {}, cards: Cards = {}): unknown {
  const candidates = of.map((one) => candidate(one));
  const { intent, probability } =
    askedQuestion.recognize(
      turn({ text, candidates, confidence: 0.3, knowledge: knowledgeOf(cards), ...found }),
    ) ?? {};
  return intent?.kind === 'answer' ? [intent.targets[0]?.code, probability] : null;
}

const ofMarriage = [marriage.id, 0.7];
const ofBirth = [birth.id, 0.7];

describe('A question that a card has written down', () => {
  it.each<[string, string, Family[], unknown]>([
    ['is answered by that card', single, [marriage], ofMarriage],
    ['whatever was found before', single, [birth, marriage], ofMarriage],
    ['with other words around it', `cho em hỏi ${single} ạ`, [marriage], ofMarriage],
    ['without accents', 'ket hon co can giay doc than khong', [marriage], ofMarriage],
    ['is another when another is asked', 'kết hôn có cần khám sức khoẻ không', [marriage], null],
    ['is asked of the procedure that is named', 'có cần giấy độc thân không', [marriage], null],
    ['is none of what was not found', single, [birth], null],
    ['is none of nothing', single, [], null],
    ['yes or no is no answer to what is open', 'khai sinh trễ bị phạt bao nhiêu', [birth], null],
    ['what is open has an answer of its own', 'ai phải đi đăng ký khai sinh', [birth], ofBirth],
  ])('%s: "%s"', (_what, text, of, expected) => expect(answered(text, of)).toEqual(expected));

  it.each<[string, Cards]>([
    ['short', { kind: 'short' }],
    ['stale', { stale: true }],
  ])('is not looked for in a card that is %s', (_what, cards) =>
    expect(answered(single, [marriage], {}, cards)).toBeNull(),
  );

  it('is looked for where something is spoken of', () =>
    expect(answered(single, [marriage], { subject: 0 })).toBeNull());

  it('is as sure as the search, and sure enough', () => {
    expect(answered(single, [marriage], { confidence: 0.9 })).toEqual([marriage.id, 0.9]);
    expect(answered(single, [marriage], { confidence: 0 })).toEqual(ofMarriage);
  });

  it('is asked of the procedure in hand without its name', () => {
    const memory = { current: marriage.id };
    expect(answered('có cần giấy độc thân không', [], { memory })).toEqual(ofMarriage);
    expect(answered('có cần giấy độc thân không', [birth], { memory })).toEqual(ofMarriage);
    expect(answered(late, [birth], { memory })).toEqual(ofBirth);
  });

  it('gives way to a name that says all of it', () =>
    expect(answered('có phải đăng ký khai sinh không', [birth, marriage])).toBeNull());
});
