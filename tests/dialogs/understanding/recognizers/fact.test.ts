import type { Memory } from '../../../../dialogs/memory';
import { fact } from '../../../../dialogs/understanding/recognizers/fact';
import { readShippedFacts, readShippedOffices } from '../../../../knowledge/shipped';
import { birth, knowing, marriage, turn } from '../turns';

const POPULATION = 'dân số đà nẵng bao nhiêu';
const SURE = 0.98;

let knowledge: ReturnType<typeof knowing>;
beforeAll(async () => {
  knowledge = knowing({ facts: await readShippedFacts(), offices: await readShippedOffices() });
});

describe('A figure of the city', () => {
  it.each([
    [0, 0, true],
    [SURE, 0, true],
    [0.99, 0, false],
    // A service counts for less against figures: even one that is sure leaves them their due.
    [0, 1, true],
  ])('beside a procedure of %d and a service of %d is meant: %s', (confidence, service, isMeant) => {
    const found = fact.recognize(
      turn({ text: POPULATION, confidence, knowledge }, { service: { confidence: service } }),
    );
    expect(found?.probability).toBe(SURE);
    expect(found?.intent?.kind).toBe(isMeant ? 'fact' : undefined);
  });

  it('that is less sure gives way to a service that is', () => {
    const text = 'dân số đà nẵng bao nhiêu abcd';
    const ask = (confidence: number) =>
      fact.recognize(turn({ text, confidence: 0, knowledge }, { service: { confidence } }));
    expect(ask(0)?.probability).toBe(0.78);
    expect(ask(0)?.intent?.kind).toBe('fact');
    expect(ask(0.97)?.intent?.kind).toBe('fact');
    expect(ask(0.98)?.intent).toBeUndefined();
  });

  it.each<[string, Partial<Memory>, boolean]>([
    ['after a figure', {}, true],
    ['when a procedure was taken in hand since', { current: birth.id }, false],
    ['when procedures were offered since', { choices: [birth.id, marriage.id] }, false],
  ])('is asked of another year %s: %s', (_, since, isMeant) => {
    const memory = { fact: { topic: 'grdp', period: '2025' }, ...since };
    const found = fact.recognize(turn({ text: 'còn năm 2024', confidence: 0, knowledge, memory }));
    expect(found?.intent?.kind).toBe(isMeant ? 'fact' : undefined);
  });

  it('is none where somebody asks what holds for others of a matter in hand', () => {
    const text = 'khách quốc tế thì sao';
    const memory = { current: birth.id };
    expect(fact.recognize(turn({ text, confidence: 0, knowledge, memory }))?.intent).toBeUndefined();
    expect(fact.recognize(turn({ text, confidence: 0, knowledge }))?.intent?.kind).toBe('fact');
  });

  it.each(['đăng ký khai sinh', 'còn năm 2024', ''])('"%s" asks for none', (text) =>
    expect(fact.recognize(turn({ text, confidence: 0, knowledge }))).toBeNull(),
  );
});
