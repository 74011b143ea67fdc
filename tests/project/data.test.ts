import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { z } from 'zod';
import { EverydayNames } from '../../knowledge/everyday';
import { Fact } from '../../knowledge/schema/fact';
import { Office } from '../../knowledge/schema/office';
import { Procedure } from '../../knowledge/schema/procedure';
import { confidenceFeatureNames } from '../../knowledge/search/confidenceFeatures';
import type { Tree } from '../../knowledge/search/models/boostedTrees';
import { loadModels } from '../../knowledge/modelBundle';
import { rankingFeatureNames } from '../../knowledge/search/rankingFeatures';
import { readVocabulary } from '../../knowledge/schema/vocabulary';
import { root } from './root';

const data = join(root, 'knowledge', 'data');
const files = readdirSync(data, { recursive: true, encoding: 'utf8' })
  .map((name) => join(data, name))
  .filter((path) => statSync(path).isFile());

function linesOf(folder: string): { place: string; value: unknown }[] {
  const inside = files.filter((path) => path.endsWith('.jsonl') && relative(data, path).startsWith(folder));
  return inside.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((line, i) =>
        line ? [{ place: `${relative(root, path)}:${i + 1}`, value: JSON.parse(line) as unknown }] : [],
      ),
  );
}

/** Places whose record does not fit, with the reason. */
function misfits(schema: z.ZodType, folder: string): string[] {
  return linesOf(folder).flatMap(({ place, value }) => {
    const { error } = schema.safeParse(value);
    return error
      ? [`${place}: ${error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`]
      : [];
  });
}

function repeated(keys: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].flatMap(([key, count]) => (count > 1 ? [key] : []));
}

const procedures = linesOf('procedures').map(({ value }) => value as Procedure);
const offices = linesOf('offices').map(({ value }) => value as Office);
const facts = linesOf('facts').map(({ value }) => value as Fact);
const everyday = linesOf('everyday').map(({ place, value }) => ({ place, ...(value as EverydayNames) }));

describe('the shipped data', () => {
  test('is plain text in UTF-8 with line breaks that diffs like', () => {
    const broken = files.filter((path) => {
      if (path.endsWith('.gz')) return false; // Fingerprints for the card checker: nobody reads or compares them.
      const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
      return text.includes('\r') || text.includes('\0') || text !== text.normalize('NFC');
    });
    expect(broken.map((path) => relative(root, path))).toEqual([]);
  });

  test('takes less than 24 MB', () => {
    const size = files.reduce((total, path) => total + statSync(path).size, 0);
    expect(size).toBeLessThan(24_000_000);
  });

  test.each([
    ['procedures', Procedure],
    ['offices', Office],
    ['facts', Fact],
    ['everyday', EverydayNames],
  ] as [string, z.ZodType][])('%s fit their schema', (folder, schema) => {
    expect(misfits(schema, folder)).toEqual([]);
  });

  test('holds 2,300 procedures and more, each once', () => {
    expect(procedures.length).toBeGreaterThanOrEqual(2300);
    expect(repeated(procedures.map(({ code }) => code))).toEqual([]);
  });

  test('names a family by one of its members', () => {
    const families = new Map(procedures.map(({ code, family }) => [code, family]));
    const strange = procedures.filter(({ family }) => families.get(family) !== family);
    expect(strange.map(({ code, family }) => `${code} → ${family}`)).toEqual([]);
  });

  test('holds the 94 offices and no fact twice', () => {
    expect(offices).toHaveLength(94);
    expect(repeated(offices.map(({ code }) => code))).toEqual([]);
    expect(repeated(facts.map(({ id }) => id))).toEqual([]);
  });

  test('names no personal phone number with an office', () => {
    expect(offices.filter((office) => /(?<!\d)0[35789]\d{8}(?!\d)/.test(JSON.stringify(office)))).toEqual([]);
  });
});

describe('everyday names', () => {
  const codes = new Set(procedures.map(({ code }) => code));

  test('belong to procedures that ship', () => {
    expect(everyday.filter(({ procedure }) => !codes.has(procedure)).map(({ place }) => place)).toEqual([]);
  });

  test('are there for at least 800 procedures, five and more each', () => {
    const rich = everyday.filter(({ names, situations }) => names.length + situations.length >= 5);
    expect(new Set(rich.map(({ procedure }) => procedure)).size).toBeGreaterThanOrEqual(800);
  });

  test('say nothing twice for one procedure', () => {
    const twice = everyday.flatMap(({ place, names, situations }) =>
      repeated([...names, ...situations].map((phrase) => phrase.trim().toLowerCase())).map(
        (phrase) => `${place}: "${phrase}"`,
      ),
    );
    expect(twice).toEqual([]);
  });
});

describe('the vocabulary', () => {
  const vocabulary = readVocabulary();

  test('replaces each wording by one other', () => {
    expect(repeated(vocabulary.rewrites.map(([from]) => from))).toEqual([]);
  });

  test('asks for one part of a procedure by one phrase', () => {
    expect(repeated(Object.values(vocabulary.facets).flat())).toEqual([]);
  });
});

describe('the calibration', () => {
  const { ranker, confidence } = loadModels();
  const { right, inScope, answer, offer } = confidence;
  const asked = (tree: Tree): number[] =>
    typeof tree === 'number' ? [] : [tree[0], ...asked(tree[2]), ...asked(tree[3])];

  test('weighs every sign', () => {
    expect(Object.keys(ranker.weights)).toEqual([...rankingFeatureNames]);
  });

  test.each(Object.entries({ right, inScope }))(
    'asks for evidence that there is: %s',
    (_model, { trees }) => {
      expect(trees.length).toBeGreaterThan(0);
      for (const feature of trees.flatMap(asked)) {
        expect(confidenceFeatureNames[feature]).toBeDefined();
      }
    },
  );

  test.each(Object.entries({ answer, offer }))(
    'has a threshold between never and always: %s',
    (_name, value) => {
      expect(value).toBeGreaterThan(0);
      expect(value).toBeLessThan(1);
    },
  );
});
