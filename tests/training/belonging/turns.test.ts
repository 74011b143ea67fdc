import { belongings } from '../../../knowledge/belongingModel';
import { readTurns } from '../../../training/belonging/turns';

const turns = readTurns();

test('every author wrote turns of each kind, so that each may be left out', () => {
  const authors = [...new Set(turns.map(({ author }) => author))];
  const kinds = authors.map((one) =>
    belongings.filter((of) => turns.some(({ author, belongs }) => author === one && belongs === of)),
  );
  expect(kinds).toEqual(authors.map(() => [...belongings]));
  expect(authors.length).toBeGreaterThanOrEqual(5);
});

test('who means another says which, and nobody else does', () =>
  expect(turns.filter(({ belongs, other }) => (belongs === 'other') !== (other !== undefined))).toEqual([]));

test('nothing is written twice of one procedure', () => {
  const keys = turns.map(({ code, turn }) => `${code} ${turn}`);
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
});
