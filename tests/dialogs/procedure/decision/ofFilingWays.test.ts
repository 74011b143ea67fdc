import { decide } from '../../../../dialogs/procedure/decision/decide';
import type { ProcedureSheet } from '../../../../knowledge/sheet/sheet';
import { yesNoRequest } from './requests';

const told = (sheet: Partial<ProcedureSheet>) =>
  decide({ ...yesNoRequest('nộp hồ sơ bằng những cách nào', sheet), asksYesNo: false, facets: ['online'] });

test('all ways that the source lists are told at once, and where', () => {
  expect(
    told({ ways: ['online', 'in-person', 'post'], place: { text: 'Thư viện phường', role: 'other' } }),
  ).toEqual({
    facet: 'online',
    lead: 'Có 3 cách: nộp trực tuyến, nộp trực tiếp, gửi qua bưu chính.',
    rest: [{ type: 'text', text: 'Nộp tại Thư viện phường.' }],
  });
});

test('one way is told as the only one that the source has', () =>
  expect(told({ ways: ['in-person'] })?.lead).toBe('Nguồn chỉ nêu một cách: nộp trực tiếp.'));

test('none is made up where the source lists none', () => expect(told({ ways: [] })).toBeNull());
