import { ofHour } from '../../../../dialogs/procedure/decision/ofHour';
import { yesNoRequest } from './requests';

const told = { lead: 'Có, trong ngày; nhận sau 15 giờ thì trả vào ngày làm việc tiếp theo.', rest: [] };
const without = 'Trong ngày; nhận sau 15 giờ thì trả vào ngày làm việc tiếp theo.';

test.each([
  [
    '4h chiều nộp có lấy liền không',
    'Không lấy liền được: nộp sau 15 giờ thì trả vào ngày làm việc tiếp theo.',
  ],
  ['8h sáng nộp có lấy liền không', 'Kịp: nộp trước 15 giờ.'],
])('the hour that is told decides: %s', (question, lead) =>
  expect(ofHour(yesNoRequest(question, {}), told)).toEqual({ lead, rest: [{ type: 'text', text: without }] }),
);

test.each(['có lấy liền không', '8h sáng hay 16h30 nộp thì lấy liền'])(
  'nothing is decided for "%s"',
  (question) => expect(ofHour(yesNoRequest(question, {}), told)).toBe(told),
);

test('nor where no hour is told', () => {
  const decision = { lead: 'Trong 3 ngày làm việc.', rest: [] };
  expect(ofHour(yesNoRequest('4h chiều nộp có lấy liền không', {}), decision)).toBe(decision);
});
