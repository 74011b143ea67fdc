import { provenance } from '../../../../dialogs/understanding/recognizers/provenance';
import type { Fact } from '../../../../knowledge/schema/fact';
import { fact } from '../../../knowledge/releases/shippedFolder';
import { birth, type Found, knowing, turn } from '../turns';

const knowledge = knowing({ finder: { analyzer: { isFiller: () => false } } });

describe('Where it comes from', () => {
  const ask = (found: Found) => provenance.recognize(turn({ ...found, knowledge }));
  it('is asked of the procedure in hand, in a message that asks nothing else', () => {
    const text = 'thông tin này cập nhật khi nào';
    expect(ask({ text, memory: { current: birth.id } })).toEqual({
      intent: { kind: 'provenance', code: birth.id },
      probability: 1,
    });
    expect(ask({ text })).toBeNull();
    expect(ask({ text, memory: { current: '9.999999' } })).toBeNull();
    expect(ask({ text: `${text} khai sinh`, memory: { current: birth.id } })).toBeNull();
  });
  it('or where its result is handed over, where both are said alike', () => {
    const memory = { current: birth.id };
    expect(ask({ text: 'lấy ở đâu', memory })?.intent).toMatchObject({ code: birth.id, orResult: true });
    expect(ask({ text: 'nguồn ở đâu', memory })?.intent).not.toHaveProperty('orResult');
  });

  it('is asked of the figure that was just answered, where nothing else is in hand or open', () => {
    const text = 'thông tin này cập nhật khi nào';
    const about = { fact: { topic: 'dan-so' } };
    const withFacts = { ...knowledge, facts: [fact as unknown as Fact] };
    const of = (memory: Found['memory'], said = text) =>
      provenance.recognize(turn({ text: said, memory: memory ?? {}, knowledge: withFacts }));
    const again = of(about);
    expect(again?.intent).toMatchObject({ kind: 'fact', confidence: again?.probability });
    expect(of(about, `${text} khai sinh`)).toBeNull();
    expect(of({ ...about, choices: [birth.id] })).toBeNull();
    expect(of({ ...about, current: birth.id })?.intent).toEqual({ kind: 'provenance', code: birth.id });
  });
});
