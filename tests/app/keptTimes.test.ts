import { keptTimes } from '../../app/keptTimes';
import { timing } from '../../channels/pipeline/timing';
import { limits } from '../../channels/webchat/limits';

const times = { page: 24, state: 24, unsent: 6, givenUp: 24, eventIds: 48, deadLetterDays: 30 };

test('hours and days are those that the channels keep to', () => {
  expect(keptTimes('mongodb')).toEqual({ ...times, offDiskMinutes: undefined });
  expect(keptTimes('embedded')).toEqual({ ...times, offDiskMinutes: 10 });
});

test('what is swept and scrubbed in turn is off the disk in the time that is told', () => {
  const { offDiskMinutes = 0 } = keptTimes('embedded');
  expect(Math.max(limits.sweepEvery, timing.cleanMs) + 4 * 60_000).toBeLessThan(offDiskMinutes * 60_000);
});
