import { provenance } from '../../../../dialogs/understanding/recognizers/provenance';
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
});
