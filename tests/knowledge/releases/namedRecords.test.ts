import type { ManifestEntry } from '../../../knowledge/releases/manifest';
import { namedRecords, RecordNotHeldError } from '../../../knowledge/releases/namedRecords';
import { forKinds } from '../../../knowledge/schema/records';

const entry = (key: string): ManifestEntry => [key, 'digest', 'shipped'];
const entries = {
  ...forKinds((): ManifestEntry[] => []),
  procedures: [entry('1.000001'), entry('1.000002')],
  offices: [entry('20194')],
  bodies: [entry('20194')],
};
const found = (...names: string[]): string[] =>
  Object.entries(namedRecords(entries, names)).flatMap(([kind, keys]) =>
    [...keys].map((key) => `${kind} ${key}`),
  );

describe('records that the staff names', () => {
  test.each<[string, string[], string[]]>([
    ['none', [], []],
    ['by code', ['1.000002'], ['procedures 1.000002']],
    ['twice is once', ['1.000002', '1.000002'], ['procedures 1.000002']],
    ['by kind and code', ['offices/20194', 'procedures/1.000001'], ['procedures 1.000001', 'offices 20194']],
  ])('%s', (_what, names, expected) => {
    expect(found(...names)).toEqual(expected);
  });

  test.each<[string, string, RegExp]>([
    [
      'one that nobody holds',
      '9.999999',
      /No record with the code or id 9\.999999 is held\. Nothing was changed\./,
    ],
    ['a part of a code', '1.00000', /No record/],
    ['one of another kind', 'facts/20194', /No record/],
    ['one that two kinds hold', '20194', /Say which: offices\/20194, bodies\/20194\./],
  ])('%s is refused', (_what, name, message) => {
    expect(() => found('1.000001', name)).toThrow(RecordNotHeldError);
    expect(() => found('1.000001', name)).toThrow(message);
  });
});
