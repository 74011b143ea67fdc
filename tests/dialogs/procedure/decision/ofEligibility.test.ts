import { ofEligibility } from '../../../../dialogs/procedure/decision/ofEligibility';
import type { ProcedureSheet } from '../../../../knowledge/sheet/sheet';

const sheet = (...conditions: string[]): ProcedureSheet => ({ conditions }) as unknown as ProcedureSheet;

test.each([
  'Tui như rứa có được lãnh không cô?',
  'vợ chồng em có đủ điều kiện mua không ạ',
  'tôi có được hưởng không',
])('who asks whether it is theirs is told the terms: %s', (question) => {
  const decision = ofEligibility(question, sheet('Từ đủ 75 tuổi.', 'Không có lương hưu.'));
  expect(decision?.lead).toBe('Được, nếu đủ điều kiện:');
  expect(JSON.stringify(decision?.rest)).toContain('Từ đủ 75 tuổi.');
});

test('what else is asked, and what has no terms, is not answered so', () => {
  expect(ofEligibility('vợ ký thay được không', sheet('Từ đủ 75 tuổi.'))).toBeNull();
  expect(ofEligibility('tôi có được hưởng không', sheet())).toBeNull();
});
