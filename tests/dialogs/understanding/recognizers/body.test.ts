import { body } from '../../../../dialogs/understanding/recognizers/body';
import type { Body } from '../../../../knowledge/schema/body';
import { readShippedOffices } from '../../../../knowledge/shipped';
import { knowing, turn } from '../turns';

const health: Body = {
  id: 'so-y-te',
  name: 'Sở Y tế',
  role: 'department',
  names: ['sở y tế'],
  address: '24 Trần Phú',
};
const insurance: Body = {
  id: 'bao-hiem-xa-hoi',
  name: 'Bảo hiểm xã hội thành phố',
  role: 'insurance',
  names: ['bhxh', 'bảo hiểm xã hội'],
};
const SURE = 0.96;

let knowledge: ReturnType<typeof knowing>;
beforeAll(async () => {
  knowledge = knowing({ bodies: [health, insurance], offices: await readShippedOffices() });
});

describe('An office beside the committees', () => {
  it.each([
    ['sở y tế ở đâu', 0, SURE, true],
    ['sở y tế ở đâu', SURE, SURE, true],
    ['sở y tế ở đâu', SURE + 0.01, SURE, false],
    ['liệt kê các phường', 0.5, SURE, true],
    ['liệt kê các phường', SURE + 0.01, SURE, false],
  ])('"%s" beside a procedure of %d: %d, understood: %s', (text, confidence, probability, isMeant) => {
    const found = body.recognize(turn({ text, confidence, knowledge }));
    expect(found?.probability).toBe(probability);
    expect(found?.intent?.kind).toBe(isMeant ? 'body' : undefined);
  });

  it('is the one that was named', () =>
    expect(body.recognize(turn({ text: 'sở y tế ở đâu', confidence: 0, knowledge }))?.intent).toMatchObject({
      asks: 'found',
      found: { kind: 'body', body: health },
    }));

  it.each<[string, boolean]>([
    ['trụ sở bhxh', true],
    ['bhxh', false],
    ['bhxh sáp nhập, đổi tên gì', true],
    // An act on it, or a matter of it.
    ['đổi tên bhxh', false],
    ['đóng bhxh ở trụ sở mới', false],
  ])('"%s" asks for the house or its new name: %s', (text, isMeant) =>
    expect(body.recognize(turn({ text, confidence: 0, knowledge }))?.intent?.kind).toBe(
      isMeant ? 'body' : undefined,
    ),
  );

  it.each(['đăng ký khai sinh ở đâu', 'nhà hát ở đâu', ''])('"%s" asks for none', (text) =>
    expect(body.recognize(turn({ text, confidence: 0, knowledge }))).toBeNull(),
  );
});
