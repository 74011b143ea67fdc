import { readerOf } from '../../../../dialogs/procedure/answering/readSentence';
import type { Sentence } from '../../../../dialogs/procedure/answering/sentences';
import { about, smallModels } from './models';

const models = smallModels();
const condition: Sentence = { kind: 'condition', text: 'Thẻ từ 6 tuổi, nộp 2 bản; nguồn không nêu phí.' };
const answer: Sentence = {
  kind: 'asked',
  text: 'Không, mỗi người một thẻ.',
  asked: { q: ['làm hai thẻ được không', 'online'], answer: 'no', a: 'Không, mỗi người một thẻ.' },
};

test('a sentence is read for what it says, whatever is asked', () => {
  const read = readerOf(about, models).read(condition);
  expect(read).toMatchObject({ decides: 0, hasNumber: 1, ownsUp: 1, words: 11, numbers: ['6', '2'] });
  expect([...read.units]).toEqual(['tuổi', 'bản']);
  expect(read.wordings).toEqual([]);
  expect(read.bags).toEqual([]);
});

test('an answer is read with the wordings of its question', () => {
  const read = readerOf(about, models).read(answer);
  expect(read.decides).toBe(-1);
  expect(read.wordings.map(({ kind }) => kind)).toEqual(['may', null]);
  expect(read.bags.map(({ words }) => words.map(({ text }) => text))).toEqual([['hai', 'thẻ'], ['online']]);
  expect(read.meanings.map((meaning) => [...meaning])).toEqual([
    [0, 0],
    [1, 0],
  ]);
});

test('the same sentence of the same procedure is read once', () => {
  const read = readerOf(about, models).read(condition);
  expect(readerOf({ ...about, asked: [] }, models).read({ ...condition })).toBe(read);
  expect(readerOf(about, models).read(answer)).toBe(readerOf(about, models).read(answer));
});

test('another procedure weighs words by its own names, and other models by theirs', () => {
  const other = { ...about, title: 'Cấp bản', officialName: '' };
  const weightIn = (of: typeof about) => {
    const { words, weights } = readerOf(of, models).read(condition).bag;
    return weights[words.findIndex(({ unaccented }) => unaccented === 'ban')]!;
  };
  expect(weightIn(other)).toBeLessThan(weightIn(about));
  expect(readerOf(about, smallModels())).not.toBe(readerOf(about, models));
});

test('of hundreds of procedures those that were asked for last are kept', () => {
  const first = readerOf(about, models);
  const another = (i: number) => readerOf({ ...about, title: `Cấp thẻ số ${i}` }, models);
  const early = another(0);
  for (let i = 1; i < 120; i++) another(i);
  expect(readerOf(about, models)).toBe(first);
  for (let i = 120; i < 240; i++) another(i);
  expect(readerOf(about, models)).toBe(first);
  expect(another(0)).not.toBe(early);
});
