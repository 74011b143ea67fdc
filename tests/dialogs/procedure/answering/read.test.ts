import fc from 'fast-check';
import {
  bagOf,
  contentOf,
  findIn,
  foundTogether,
  type Said,
  saidOf,
  shareFound,
  shareSaid,
  type Weigh,
  weighing,
} from '../../../../dialogs/procedure/answering/read';
import { type Word, words } from '../../../../language/words';

const about = { title: 'Cấp thẻ đọc sách', officialName: 'Cấp thẻ thư viện', asked: [] };
const alike: Weigh = () => 1;
const said = (text: string, isMarked = true, weigh = alike): Said => saidOf(text, isMarked, weigh);
const inText = (message: Said, text: string): number =>
  shareFound(message, findIn(message, bagOf(text, alike)));

describe('the words of a text', () => {
  test.each([
    ['thuê sách có được không', ['thuê', 'sách']],
    ['nhà em thuê sách', ['thuê', 'sách']],
    ['được không ạ', []],
    ['', []],
  ])('without those that only ask: "%s"', (text, content) =>
    expect(contentOf(text).map(({ text }) => text)).toEqual(content),
  );

  test('are kept in all their ways of writing, and count once by how they are written without marks', () => {
    const { words, weights, total } = bagOf('thuê trâu, thuế đất, thuê', alike);
    expect(words.map(({ text }) => text)).toEqual(['thuê', 'trâu', 'thuế', 'đất', 'thuê']);
    expect(weights).toEqual([1, 1, 0, 1, 0]);
    expect(total).toBe(3);
  });
});

describe('the weight of a word', () => {
  const weigh = weighing(
    {
      rarity: new Map([
        ['thue', 3],
        ['sach', 3],
        ['ngay', 0.01],
        ['17', 2],
      ]),
      unseen: 5,
    },
    about,
  );
  test.each([
    ['is that of few sentences', 'thuê', 3],
    ['is little where it stands in the name', 'sách', 0.9],
    ['is never nothing', 'ngày', 0.2],
    ['is the most where no sentence has it', 'trâu', 5],
    ['is less for a figure', '17', 1.2],
    ['is less for a figure that no sentence has', '2031', 3],
    ['is whole for what only holds a figure', 'a17', 5],
  ])('%s', (_, text, weight) => expect(weigh(words(text)[0] as Word)).toBeCloseTo(weight, 10));
});

describe('how much of what is said a text has', () => {
  test.each<[string, Said, string, number]>([
    ['all, by the same marks', said('thuê sách'), 'sách thuê về nhà', 1],
    ['half', said('thuê trâu'), 'sách thuê', 0.5],
    ['none', said('trâu'), 'sách thuê', 0],
    ['nothing is said', said('được không ạ'), 'sách thuê', 0],
    ['marks that were put back may be others', said('thuế sách', false), 'thuê trâu', 0.3],
    ['a word without marks in a message with some', said('thue'), 'thuê', 0.6],
    ['a text without marks', said('thuê'), 'thue sach', 0.7],
    ['other marks are hardly the same word', said('thuê'), 'thuế', 0.15],
    ['of other marks and none the likelier', said('thuê'), 'thuế thue', 0.7],
    ['of several ways of writing the same', said('thuê'), 'thuế thuê', 1],
  ])('%s', (_, message, text, share) => expect(inText(message, text)).toBeCloseTo(share, 10));

  test('by weight', () => {
    const weigh: Weigh = ({ unaccented }) => (unaccented === 'sach' ? 3 : 1);
    const message = said('thuê sách', true, weigh);
    expect(inText(message, 'sách hay')).toBe(0.75);
    expect(inText(message, 'thuê')).toBe(0.25);
  });

  test('a word that is said twice counts twice', () =>
    expect(inText(said('thuê thuê sách'), 'sách')).toBeCloseTo(1 / 3, 10));
});

test('several texts have what one of them has, by its likeliest writing', () => {
  const message = said('thuê sách trâu');
  const found = ['thuế nhà', 'thue sách'].map((text) => findIn(message, bagOf(text, alike)));
  expect(found).toEqual([
    [0.15, 0, 0],
    [0.7, 1, 0],
  ]);
  expect(foundTogether(found)).toEqual([0.7, 1, 0]);
});

describe('how much of a text is said', () => {
  test.each<[string, string, string, number]>([
    ['all of it', 'sách thuê', 'thuê sách trâu', 1],
    ['whatever the marks', 'sách thuê', 'thuế sach', 1],
    ['half, each word once', 'sách thuê thuê', 'sách', 0.5],
    ['none', 'sách', 'trâu', 0],
    ['an empty text', '', 'trâu', 0],
  ])('%s', (_, text, message, share) => expect(shareSaid(bagOf(text, alike), said(message))).toBe(share));

  test('by weight', () => {
    const weigh: Weigh = ({ unaccented }) => (unaccented === 'sach' ? 3 : 1);
    expect(shareSaid(bagOf('sách thuê', weigh), said('sách'))).toBe(0.75);
  });
});

test('a share lies between 0 and 1, whatever is said and written', () => {
  const weigh = weighing({ rarity: new Map([['sach', 2]]), unseen: 4 }, about);
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('thuê sách 17', 'thue sach', 'thẻ'));
  fc.assert(
    fc.property(text, text, fc.boolean(), (message, written, isMarked) => {
      const heard = said(message, isMarked, weigh);
      const bag = bagOf(written, weigh);
      const shares = [shareFound(heard, findIn(heard, bag)), shareSaid(bag, heard)];
      for (const share of shares) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1 + 1e-9);
      }
    }),
  );
});
