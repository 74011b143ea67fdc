import type { Beside } from '../../../../dialogs/memory';
import { unitQuestion } from '../../../../dialogs/understanding/entities/unitFollowUp';
import type { Office } from '../../../../knowledge/schema/office';
import { readShippedOffices } from '../../../../knowledge/shipped';

let offices: readonly Office[];
beforeAll(async () => void (offices = await readShippedOffices()));

const unit: Beside = { kind: 'unit', measure: 'population', name: 'Phường Hội An' };

describe('What goes on from a figure that wards have, too', () => {
  it.each<[string, Parameters<typeof unitQuestion>[1], string | null]>([
    ['còn hải châu', { fact: { topic: 'population' } }, 'dân số hải châu'],
    ['con phuong son tra', { fact: { topic: 'area' } }, 'diện tích phuong son tra'],
    ['phường Sơn Trà thì sao', { beside: unit }, 'dân số phường Sơn Trà'],
    ['diện tích', { beside: unit }, 'diện tích Phường Hội An'],
    ['còn diện tích', { beside: unit }, 'diện tích Phường Hội An'],
    ['số liệu năm nào', { beside: unit }, 'dân số Phường Hội An'],
    // Both are said: the message stands by itself.
    ['diện tích phường Sơn Trà', { beside: unit }, null],
    // Another figure, another matter, a procedure in hand, a long message.
    ['còn hải châu', { fact: { topic: 'grdp' } }, null],
    ['còn hải châu', {}, null],
    ['còn lệ phí', { beside: unit }, null],
    ['còn hải châu', { fact: { topic: 'population' }, current: '1.001193' }, null],
    ['tôi ở phường hải châu muốn đăng ký khai sinh cho con', { beside: unit }, null],
    ['diện tích', { fact: { topic: 'population' } }, null],
    ['còn', { beside: unit }, null],
  ])('%s after %o: %s', (text, memory, expected) =>
    expect(unitQuestion(text, memory, offices)).toBe(expected),
  );
});
