import { askedQuestion } from '../../../../dialogs/understanding/recognizers/askedQuestion';
import type { Family } from '../../../../knowledge/families';
import { askedModel } from '../../procedure/askedModel';
import { birth, candidate, death, type Found, knowing, marriage, turn, noFacets } from '../turns';

const single = 'kết hôn có cần giấy độc thân không';
const late = 'khai sinh trễ có bị phạt không';
const both = 'khai sinh và kết hôn có cần bản gốc không';
const nearer = 'khai sinh và kết hôn có cần bản gốc hay bản dịch công chứng không';
const who = 'ai trong nhà phải đi đăng ký khai sinh cho bé';
const written: Record<string, { q: string[]; answer: string }[]> = {
  [marriage.id]: [
    { q: [single], answer: 'yes' },
    { q: [both, nearer], answer: 'yes' },
  ],
  [birth.id]: [
    { q: [late], answer: 'no' },
    { q: [both], answer: 'no' },
    { q: [who], answer: 'says' },
  ],
};

interface Cards {
  kind?: 'full' | 'short';
  stale?: boolean;
}
function knowledgeOf({ kind = 'full', stale = false }: Cards = {}) {
  const titles = new Map([birth, marriage].map(({ id, main }) => [id, main.name]));
  return knowing({
    models: { asked: askedModel, facets: noFacets },
    card: (code: string) =>
      written[code] && {
        stale,
        card: {
          kind,
          title: titles.get(code),
          asked: written[code],
          conditions: ['Có ít nhất hai người làm chứng.'],
          warnings: [],
        },
      },
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
    ['what is open has an answer of its own', who, [birth], ofBirth],
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

  it('of two the first found is meant, unless a later one asks it much more nearly', () => {
    expect(answered(both, [birth, marriage])).toEqual(ofBirth);
    expect(answered(both, [marriage, birth])).toEqual(ofMarriage);
    expect(answered(nearer, [birth, marriage])).toEqual(ofMarriage);
  });

  it('is looked for in the first eight that were found', () => {
    const others = (count: number) => Array.from({ length: count }, () => death);
    expect(answered(single, [...others(7), marriage])).toEqual(ofMarriage);
    expect(answered(single, [...others(8), marriage])).toBeNull();
  });

  it('is answered where a term of what is found first counts what it asks a bound of', () => {
    expect(answered('khai sinh cần mấy người làm chứng', [birth])).toEqual(ofBirth);
    expect(answered('khai sinh cần mấy mét vuông', [birth])).toBeNull();
    expect(answered('cần mấy người làm chứng', [birth])).toBeNull();
  });

  it('gives way to a name that says all of it', () =>
    expect(answered('có phải đăng ký khai sinh không', [birth, marriage])).toBeNull());
});
