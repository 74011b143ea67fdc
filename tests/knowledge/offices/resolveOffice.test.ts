import { understandBody } from '../../../dialogs/understanding/intents/body';
import { readBodies } from '../../../knowledge/offices/readBodies';
import { resolveOffice } from '../../../knowledge/offices/resolveOffice';
import type { Body } from '../../../knowledge/schema/body';
import type { Office } from '../../../knowledge/schema/office';
import { readShippedOffices } from '../../../knowledge/shipped';

let bodies: Body[];
let offices: Office[];
const ward = (): Office => offices.find(({ name }) => name === 'Phường Hải Châu') as Office;
beforeAll(async () => {
  [bodies, offices] = await Promise.all([readBodies(), readShippedOffices()]);
});

describe('the office of a role', () => {
  it('is the committee where that is asked for', () =>
    expect(resolveOffice('committee', ward(), bodies)).toMatchObject({ kind: 'committee' }));

  it('is owned up to for the police of a ward, never the committee', () =>
    expect(resolveOffice('police', ward(), bodies)).toEqual({
      kind: 'not-held',
      title: 'Công an phường Hải Châu',
    }));

  it('is the one of the ward once it is held', () => {
    const own: Body = {
      id: 'ca',
      name: 'Công an phường Hải Châu',
      role: 'police',
      serves: [ward().code],
      names: [],
    };
    expect(resolveOffice('police', ward(), [...bodies, own])).toEqual({ kind: 'body', body: own });
    const other = offices.find(({ code }) => code !== ward().code);
    expect(resolveOffice('police', other, [...bodies, own])?.kind).toBe('not-held');
  });
});

describe('asking for an office', () => {
  test.each([
    ['công an phường Hải Châu ở đâu', 'found'],
    ['cong an phuong hai chau', 'found'],
    ['công an phường gần nhất', 'which'],
    ['liệt kê các phường xã của đà nẵng', 'list'],
  ])('%s: %s', (text, asks) => expect(understandBody(text, bodies, offices)?.asks).toBe(asks));

  test.each(['làm căn cước cần giấy tờ gì', 'công an phường', 'đăng ký khai sinh'])('not "%s"', (text) =>
    expect(understandBody(text, bodies, offices)).toBeNull(),
  );
});
