import { readTurns } from '../../../training/belonging/turns';

const turns = readTurns();

test('three authors wrote as many turns', () => {
  const authors = [...new Set(turns.map(({ author }) => author))];
  const counts = authors.map((one) => turns.filter(({ author }) => author === one).length);
  expect(counts).toEqual([480, 480, 480]);
});

test('who means another says which, and nobody else does', () =>
  expect(turns.filter(({ belongs, other }) => (belongs === 'other') !== (other !== undefined))).toEqual([]));

test('nothing is written twice of one procedure', () => {
  const keys = turns.map(({ code, turn }) => `${code} ${turn}`);
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
});
