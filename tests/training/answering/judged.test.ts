import { sentencesOf } from '../../../dialogs/procedure/answering/sentences';
import { sentenceFeatureNames } from '../../../knowledge/answeringModel';
import { judge } from '../../../training/answering/judged';
import { sheetFor } from '../../../training/answering/material';
import { knowledge } from './knowing';

const words = { rarity: new Map<string, number>(), unseen: 1 };
const author = 'bridge.jsonl';
const sentences = sentencesOf(sheetFor('9.000001', knowledge)!).map(({ text }) => text);
const judged = (q: string, answers: string[], code = '9.000001') =>
  judge({ code, q, answers, author }, knowledge, words);

test('what answers a question is right, and all else that the sheet says is not', () => {
  const told = ['Mất sách thì đền.', 'Có, mất thì đền.'];
  const one = judged('mất có đền ko', told);
  expect(one).toMatchObject({ author, isAnswered: true });
  expect(one?.examples.map(({ right }) => right)).toEqual(sentences.map((text) => told.includes(text)));
  expect(one?.unanswered).toHaveLength(sentences.length - told.length);
  expect(one?.unanswered.some(({ right }) => right)).toBe(false);
});

test('what is left is compared with what is left', () => {
  const one = judged('mất có đền ko', ['Có, mất thì đền.']);
  const ahead = sentenceFeatureNames.length;
  const best = (some: readonly { features: readonly number[] }[] = []): number =>
    Math.max(...some.map(({ features }) => features[ahead]!));
  const at = sentences.indexOf('Mất sách thì đền.');
  expect(one?.examples[at]?.features[ahead]).toBe(0);
  expect(best(one?.unanswered)).toBe(1);
});

test('where no sentence answers, none is right and none is taken away', () => {
  const one = judged('mấy giờ mở cửa', []);
  expect(one?.isAnswered).toBe(false);
  expect(one?.examples).toHaveLength(sentences.length);
  expect(one?.examples.some(({ right }) => right)).toBe(false);
  expect(one?.unanswered).toEqual([]);
});

test('a question is read written out', () => {
  const place = sentenceFeatureNames.indexOf('asksYesNo');
  expect(judged('có phải đền ko', [])?.examples[0]?.features[place]).toBe(1);
});

test.each([
  ['the procedure is held no more', '9.000009', []],
  ['no sentence says any more what answered', '9.000001', ['Đền gấp đôi.']],
])('a question teaches nothing where %s', (_, code, answers) =>
  expect(judged('có đền không', answers, code)).toBeNull(),
);
