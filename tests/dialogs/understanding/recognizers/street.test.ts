import { street } from '../../../../dialogs/understanding/recognizers/street';
import type { Street } from '../../../../knowledge/schema/street';
import { readShippedOffices } from '../../../../knowledge/shipped';
import { knowing, turn } from '../turns';

const ASKED = 'đường lê thị thử thuộc phường nào';
/** How surely a street is understood in the question above. */
const SURE = 0.96;

let knowledge: ReturnType<typeof knowing>;
beforeAll(async () => {
  const offices = await readShippedOffices();
  const ward = offices.find(({ name }) => name.includes('Hải Châu'))?.code as string;
  const source = { publisher: 'UBND', asOf: '2025-07-01' };
  const streets: Street[] = [{ id: 'le-thi-thu', name: 'Lê Thị Thử', names: [], ward, source }];
  knowledge = knowing({ streets, offices });
});

describe('A street', () => {
  it.each([
    [ASKED, 0, SURE, true],
    // As sure as a procedure is sure enough; less sure is not.
    [ASKED, SURE, SURE, true],
    [ASKED, SURE + 0.01, SURE, false],
  ])('"%s" beside a procedure of %d: %d, understood: %s', (text, confidence, probability, isMeant) => {
    const found = street.recognize(turn({ text, confidence, knowledge }));
    expect(found?.probability).toBe(probability);
    expect(found?.intent?.kind).toBe(isMeant ? 'street' : undefined);
  });

  it('is told with its ward', () => {
    const found = street.recognize(turn({ text: ASKED, confidence: 0, knowledge }));
    expect(found?.intent).toMatchObject({
      name: 'Lê Thị Thử',
      places: [{ streets: [{ id: 'le-thi-thu' }] }],
    });
  });

  it.each(['đường trần văn không có thuộc phường nào', 'đăng ký khai sinh', ''])(
    '"%s" asks for none that is held',
    (text) => expect(street.recognize(turn({ text, confidence: 0, knowledge }))).toBeNull(),
  );
});
