import { ofComingApart, ofPresence } from '../../../../dialogs/procedure/decision/ofPresence';
import type { ProcedureSheet } from '../../../../knowledge/sheet/sheet';
import { sheetOf } from '../sheets';
import { yesNoRequest } from './requests';

const lead = (question: string, parts: Partial<ProcedureSheet>) =>
  ofPresence(yesNoRequest(question, parts))?.lead;

it.each(['mình em lên phường ký trước được không', 'chỉ mình tui ra nộp có được không'])(
  'who comes alone is told who must come together: %s',
  (question) =>
    expect(
      ofComingApart(question, sheetOf({ conditions: ['Hai bên phải cùng có mặt khi nhận.'] }))?.lead,
    ).toBe('Không. Hai bên phải cùng có mặt khi nhận.'),
);

describe('whether somebody must come', () => {
  it.each([
    ['có phải đi xin xã không'],
    ['khai xong có cần lên nhận trực tiếp không'],
    ['có cần ra báo phường không'],
  ])('%j asks something else', (question) =>
    expect(lead(question, { ways: ['online', 'in-person'] })).toBeUndefined(),
  );

  it.each([
    ['there is no other way', { ways: ['in-person'] }, 'Có, nguồn chỉ nêu cách nộp trực tiếp.'],
    [
      'a sentence says so',
      { ways: ['online'], conditions: ['Hai bên cùng có mặt khi nhận.'] },
      'Hai bên cùng có mặt khi nhận.',
    ],
    [
      'the way online is told',
      { leads: { online: 'Có, gửi qua mạng được.' } },
      'Không bắt buộc tới nộp: gửi qua mạng được.',
    ],
    ['no way is told', { ways: [] }, undefined],
  ] as const)('%s', (_, parts, expected) =>
    expect(lead('có phải ra phường không', parts as Partial<ProcedureSheet>)).toBe(expected),
  );

  it('what can be filed online need not be brought, and no more is said', () => {
    expect(lead('can len cong an ko', { ways: ['online', 'in-person'] })).toMatch(
      /^Nộp hồ sơ thì không bắt buộc/,
    );
  });

  it('a child is brought where a sentence says so, and ways say nothing of it', () => {
    const asked = 'có phải đưa bé đi không';
    expect(lead(asked, { steps: ['Phải đưa trẻ đến lấy vân tay.'] })).toBe('Phải đưa trẻ đến lấy vân tay.');
    expect(lead(asked, { ways: ['online'] })).toBeUndefined();
  });

  it('nothing else asks for it', () => {
    expect(lead('có phải đóng tiền không', { ways: ['in-person'] })).toBeUndefined();
    expect(lead('có phải mang con dấu theo không', { leads: { online: 'Có.' } })).toBeUndefined();
    expect(lead('có phải về đúng phường đã đăng ký không', { leads: { online: 'Có.' } })).toBeUndefined();
  });
});

describe('who asks whether one of two may come or sign apart', () => {
  const sheet = sheetOf({ steps: ['Nộp đơn.', 'Không. Hai bên cùng có mặt để ký.'] });
  test.each([
    ['em ký trước, chồng về ký sau được không', 'Không. Hai bên cùng có mặt để ký.'],
    ['ky giay ket hon truoc roi chong ky sau dc ko', 'Không. Hai bên cùng có mặt để ký.'],
    ['em đi một mình được không', 'Không. Hai bên cùng có mặt để ký.'],
    ['chồng vắng mặt được không', 'Không. Hai bên cùng có mặt để ký.'],
    ['đăng ký trước khi có con được không', undefined],
    ['ký bằng bút xanh được không', undefined],
  ])('%s', (question, told) => expect(ofComingApart(question, sheet)?.lead).toBe(told));

  it('hears the no once where it is that of an answer', () => {
    const asked = [{ q: ['vắng một người'], answer: 'no' as const, a: 'Không, hai bên phải có mặt.' }];
    expect(ofComingApart('em ký trước được không', sheetOf({ asked }))?.lead).toBe(
      'Không. Hai bên phải có mặt.',
    );
  });

  test.each([
    ['em đi một mình có phải xin phép không', 'Hai bên cùng có mặt để ký.'],
    ['em đi một mình được không', 'Hai bên cùng ký nếu nộp trực tiếp.'],
  ])('hears no no where the sentence or the question leaves it open: %s', (question, told) =>
    expect(ofComingApart(question, sheetOf({ steps: [told] }))?.lead).toBe(told),
  );

  it('is told nothing where nobody must come together', () =>
    expect(ofComingApart('em đi một mình được không', sheetOf({ steps: ['Nộp đơn.'] }))).toBeNull());
});
