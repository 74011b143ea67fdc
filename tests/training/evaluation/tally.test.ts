import { type Case, readCase } from '../../../training/evaluation/cases';
import type { TurnOutcome } from '../../../training/evaluation/score';
import { table } from '../../../training/evaluation/table';
import { Tally } from '../../../training/evaluation/tally';
import type { Answer } from '../../../dialogs/answer';

const one = (fields: object): Case =>
  readCase(JSON.stringify({ id: 'q', q: 'câu hỏi', ...fields }), 'here:1');
const heard = (answer: Omit<Answer, 'confidence'>, ms = 1, reply = ''): TurnOutcome => ({
  answer: { ...answer, confidence: 1 },
  reply,
  ms,
});
const procedure = (code: string, facet?: Answer['facet'], ms?: number): TurnOutcome =>
  heard({ kind: 'procedure', procedure: code, ...(facet ? { facet } : {}) }, ms);
const choice = (...choices: string[]): TurnOutcome => heard({ kind: 'choice', choices });
const nothing = heard({ kind: 'none' });

const a = '1.000001';
const b = '1.000002';

describe('a tally', () => {
  test('has no shares of cases that it has not seen', () => {
    expect(new Tally().summary('empty.jsonl')).toEqual({
      file: 'empty.jsonl',
      n: 0,
      hit1: null,
      resolved: null,
      wrong: null,
      refused: null,
      clarified: null,
      oosAnswered: null,
      facet: null,
      turns: null,
      held: null,
      content: null,
      p50ms: 0,
      p99ms: 0,
    });
  });

  test('counts each share over the cases it speaks of', () => {
    const tally = new Tally();
    const answer = { expect: 'answer', codes: [a] };
    tally.add(one({ ...answer, facet: 'fee' }), [procedure(a, 'fee')]);
    tally.add(one({ ...answer, facet: 'fee' }), [procedure(a, 'time')]);
    tally.add(one(answer), [procedure(b)]);
    tally.add(one(answer), [choice(b, a)]);
    tally.add(one(answer), [nothing]);
    tally.add(one({ expect: 'clarify', codes: [a, b] }), [choice(b)]);
    tally.add(one({ expect: 'clarify', codes: [a] }), [procedure(a)]);
    tally.add(one({ expect: 'none' }), [nothing]);
    tally.add(one({ expect: 'none' }), [choice(a)]);
    expect(tally.summary('f')).toMatchObject({
      n: 9,
      hit1: 0.4,
      resolved: 0.6,
      wrong: 0.2,
      refused: 0.2,
      clarified: 0.5,
      oosAnswered: 0.5,
      facet: 0.5,
      turns: null,
    });
  });

  test('counts figures among answers', () => {
    const tally = new Tally();
    tally.add(one({ must_contain_any: ['3,07'] }), [heard({ kind: 'fact', fact: 'p' }, 1, 'là 3,07 triệu')]);
    tally.add(one({ must_contain_any: ['3,07'] }), [heard({ kind: 'fact', fact: 'p' }, 1, 'là 2 triệu')]);
    tally.add(one({ must_contain_any: [], expect: 'none' }), [nothing]);
    expect(tally.summary('f')).toMatchObject({ n: 3, hit1: 0.5, wrong: 0.5, oosAnswered: 0 });
  });

  test('counts the turns of a dialogue one by one, apart from single questions', () => {
    const tally = new Tally();
    const dialogue = one({
      turns: [
        { user: 'x', expect: 'answer', codes: [a] },
        { user: 'phí', expect: 'answer', codes: [a], facet: 'fee' },
        { user: 'cảm ơn', expect: 'none' },
      ],
    });
    const details = tally.add(dialogue, [procedure(a), procedure(a, 'time'), nothing]);
    expect(details.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['q#1', 'right'],
      ['q#2', 'wrong (hit)'],
      ['q#3', 'right'],
    ]);
    expect(tally.summary('f')).toMatchObject({ n: 1, turns: 0.6667, hit1: null });
  });

  test('gives one detail a case, with what was said and how long it took', () => {
    const [detail] = new Tally().add(one({ expect: 'answer', codes: [a], facet: 'fee' }), [
      { ...procedure(a, 'time', 1.23456), reply: 'Thời gian: 5 ngày' },
    ]);
    expect(detail).toMatchObject({
      id: 'q',
      outcome: 'hit (other facet)',
      reply: 'Thời gian: 5 ngày',
      ms: 1.23,
      answer: { procedure: a },
    });
  });

  test('takes quantiles of all turns', () => {
    const tally = new Tally();
    for (let ms = 1; ms <= 100; ms++) tally.add(one({ expect: 'none' }), [{ ...nothing, ms }]);
    const { p50ms, p99ms } = tally.summary('f');
    expect(Math.abs(p50ms - 50)).toBeLessThanOrEqual(1);
    expect(Math.abs(p99ms - 99)).toBeLessThanOrEqual(1);
  });

  test('makes a table that leaves out what no case speaks of', () => {
    const tally = new Tally();
    tally.add(one({ expect: 'answer', codes: [a] }), [procedure(a)]);
    const text = table(tally.summary('f.jsonl'));
    expect(text).toMatch(/^f\.jsonl: 1 cases/);
    expect(text).toMatch(/hit1 +100\.0 %/);
    expect(text).not.toMatch(/clarified/);
  });
});

describe('a line of a question file', () => {
  test.each([
    ['a question', { id: '1', q: 'x', expect: 'answer', codes: [a], facet: null }, 'question'],
    [
      'a question with keys of its own',
      { id: '1', q: 'x', expect: 'none', codes: [], style: 'formal' },
      'question',
    ],
    ['a dialogue', { id: '1', turns: [{ user: 'x', expect: 'none', codes: [], facet: null }] }, 'dialogue'],
    ['a figure', { id: '1', q: 'x', must_contain_any: ['1'] }, 'fact'],
    ['a figure that is not held', { id: '1', q: 'x', must_contain_any: [], expect: 'none' }, 'fact'],
  ])('is %s', (_, line, kind) => expect(readCase(JSON.stringify(line), 'f:1').kind).toBe(kind));

  test.each([
    ['no JSON', '{"id":'],
    ['no expectation', '{"id":"1","q":"x"}'],
    ['an unknown expectation', '{"id":"1","q":"x","expect":"maybe"}'],
    ['an unknown facet', '{"id":"1","q":"x","expect":"answer","codes":[],"facet":"price"}'],
    ['a dialogue without turns', '{"id":"1","turns":[]}'],
    ['a number', '5'],
    ['null', 'null'],
  ])('of %s is an error that names the place', (_, line) => {
    expect(() => readCase(line, 'questions.jsonl:7')).toThrow(/^questions\.jsonl:7: /);
  });
});
