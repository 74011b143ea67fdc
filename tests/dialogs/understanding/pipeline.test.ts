import { freshMemory } from '../../../dialogs/memory';
import type { Intent } from '../../../dialogs/understanding/intent';
import { pipeline } from '../../../dialogs/understanding/pipeline';
import { understand } from '../../../dialogs/understanding/understand';
import type { Recognizer } from '../../../dialogs/understanding/recognizer';
import type { Turn } from '../../../dialogs/understanding/turn';
import type { Knowledge } from '../../../knowledge/knowledge';
import { textOf } from '../../project/root';

test('docs/architecture.md lists the recognizers as they are tried', () => {
  const [, section = ''] = /^## Understanding\n([^]*?)^## /m.exec(textOf('docs/architecture.md')) ?? [];
  const listed = [...section.matchAll(/^\d+\. `(\w+)`:/gm)].map(([, name]) => name);
  expect(listed).toEqual(pipeline.map(({ name }) => name));
});

test('no two recognizers bear one name', () => {
  const names = pipeline.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

describe('a message', () => {
  const knowledge = { models: { confidence: { answer: 0.5, offer: 0.2 } } } as unknown as Knowledge;
  const seen: Turn[] = [];
  /** As if each recognizer made this of the turn; the others hold nothing. */
  const making = (made: Record<string, ReturnType<Recognizer['recognize']>>): void => {
    for (const recognizer of pipeline)
      jest.spyOn(recognizer, 'recognize').mockImplementation((turn) => {
        seen.push(turn);
        return made[recognizer.name] ?? null;
      });
  };
  const now = new Date('2026-11-24T03:00:00Z');
  const read = (said: string) => understand(said, freshMemory(), knowledge, now);
  const greeting: Intent = { kind: 'smalltalk', topic: 'privacy' };
  beforeEach(() => void (seen.length = 0));
  afterEach(() => jest.restoreAllMocks());

  test('is what the first says that recognizes something; nobody behind it is asked', () => {
    making({ fact: { intent: greeting, probability: 0.9 }, procedure: { intent: greeting, probability: 1 } });
    expect(read('dân số')).toEqual({
      intent: greeting,
      trace: { recognizer: 'fact', searches: 0 },
      personalData: [],
      isBereaved: false,
      inEnglish: false,
    });
    expect(seen).toHaveLength(pipeline.findIndex(({ name }) => name === 'fact') + 1);
  });

  test('tells whose reading was outvoted, and how sure it was', () => {
    making({
      street: { probability: 0.3 },
      fact: { probability: 0.2 },
      procedure: { intent: greeting, probability: 1 },
    });
    expect(read('khai sinh').trace).toEqual({
      recognizer: 'procedure',
      outvoted: { street: 0.3, fact: 0.2 },
      searches: 0,
    });
  });

  test('that nobody recognizes is owned up to', () => {
    making({ fact: { probability: 0.2 } });
    expect(read('abc')).toEqual({
      intent: { kind: 'fallback', confidence: 0 },
      trace: { recognizer: 'none', searches: 0 },
      personalData: [],
      isBereaved: false,
      inEnglish: false,
    });
  });

  test('is tidied and cut before anybody looks, and comes with its time, memory and thresholds', () => {
    making({});
    read(`  khai   sinh ${'a'.repeat(3_000)}`);
    expect(seen[0]?.said).toMatch(/^khai sinh a+$/);
    expect(seen[0]?.said).toHaveLength(2_000);
    // Citizens are answered somewhat sooner than was learned.
    const thresholds = { answer: expect.closeTo(0.42) as number, offer: expect.closeTo(0.1) as number };
    expect(seen[0]).toMatchObject({ now, memory: freshMemory(), thresholds });
    understand('khai sinh', freshMemory(), knowledge, now, { answer: 0.9, offer: 0.8 });
    expect(seen.at(-1)?.thresholds).toEqual({ answer: 0.9, offer: 0.8 });
  });

  test('of nothing but personal data is not searched: it is asked not to send them', () => {
    making({});
    expect(read('0905123456')).toEqual({
      intent: { kind: 'smalltalk', topic: 'privacy' },
      trace: { recognizer: 'none', searches: 0 },
      personalData: ['phone'],
      isBereaved: false,
      inEnglish: false,
    });
    expect(seen).toEqual([]);
  });

  test('with personal data beside a question is understood without them', () => {
    making({});
    const { personalData } = read('khai sinh cho con, số em 0905123456');
    expect(personalData).toEqual(['phone']);
    expect(seen[0]?.said).toContain('khai sinh cho con');
    expect(seen[0]?.said).not.toMatch(/\d{4}/);
  });

  test('of signs alone is no personal data', () => {
    making({});
    expect(read('???').trace.recognizer).toBe('none');
    expect(seen).toHaveLength(pipeline.length);
  });
});
