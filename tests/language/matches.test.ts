import fc from 'fast-check';
import { matchesOf } from '../../language/matches';

const forms = [/\d+/g, /(?<=a)b?/gu, /x*/gu, /x*/g, /(\p{L})(\d)?/gu, /^a|b$/g, /A/gi];

test('finds what matchAll finds, with its groups and places', () => {
  const text = fc.stringMatching(/^[abxA1😀 ]*$/u);
  fc.assert(
    fc.property(text, fc.constantFrom(...forms), (said, form) => {
      expect(matchesOf(form, said)).toEqual([...said.matchAll(form)]);
    }),
  );
});

test('begins at the beginning, wherever the form was left', () => {
  const form = /a/g;
  form.lastIndex = 2;
  expect(matchesOf(form, 'aaa').map(({ index }) => index)).toEqual([0, 1, 2]);
  expect(form.lastIndex).toBe(0);
});

test('a match may look for more of the same form', () => {
  const form = /\d/g;
  expect(matchesOf(form, '12').map(([one]) => matchesOf(form, `${one}${one}`).length)).toEqual([2, 2]);
});
