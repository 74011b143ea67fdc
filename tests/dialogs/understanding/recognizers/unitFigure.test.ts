import { unitFigure } from '../../../../dialogs/understanding/recognizers/unitFigure';
import { readShippedFacts, readShippedOffices } from '../../../../knowledge/shipped';
import { knowing, turn } from '../turns';

const SURE = 0.97;

let knowledge: ReturnType<typeof knowing>;
beforeAll(async () => {
  knowledge = knowing({ facts: await readShippedFacts(), offices: await readShippedOffices() });
});

describe('A figure of single wards and communes', () => {
  it.each([
    ['phường nào đông dân nhất', 0, SURE, 'ranking'],
    ['phường nào đông dân nhất', SURE, SURE, 'ranking'],
    ['phường nào đông dân nhất', SURE + 0.01, SURE, undefined],
    ['dân số phường hải châu', 0.5, SURE, 'units'],
    ['mật độ dân số đà nẵng', 0.5, SURE, 'density'],
    ['dân số trước và sau sáp nhập', 0.5, SURE, 'merger'],
  ])('"%s" beside a procedure of %d: %d, asks for %s', (text, confidence, probability, asks) => {
    const found = unitFigure.recognize(turn({ text, confidence, knowledge }));
    expect(found?.probability).toBe(probability);
    expect(found?.intent && 'asks' in found.intent ? found.intent.asks : undefined).toBe(asks);
  });

  it.each(['đăng ký khai sinh', 'phường hải châu ở đâu', 'dân số đà nẵng', ''])(
    '"%s" asks for none',
    (text) => expect(unitFigure.recognize(turn({ text, confidence: 0, knowledge }))).toBeNull(),
  );
});
