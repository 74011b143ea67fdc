import fc from 'fast-check';
import { facetsOff, noticesInForce, switchAgainst, withoutEnded } from '../../../bots/live/inForce';
import type { Live, LiveNotice, LiveSwitch } from '../../../bots/live/live';

/** 28/11/2026 17:00 in Vietnam. */
const now = Date.UTC(2026, 10, 28, 10);
const minutes = 60_000;
const off = (parts: Partial<LiveSwitch>): LiveSwitch => ({ what: 'all', key: '', at: now, ...parts });
const notice = (parts: Partial<LiveNotice>): LiveNotice => ({
  id: 'n1',
  text: 'Bão số 13.',
  channels: [],
  at: now,
  ...parts,
});
const live = (...switches: LiveSwitch[]): Live => ({ switches, notices: [] });
const birth = { channel: 'zalo', procedure: '1.001193', field: 'Hộ tịch', facets: ['fee'] };

test.each([
  ['all', off({}), true],
  ['its channel', off({ what: 'channel', key: 'zalo' }), true],
  ['another channel', off({ what: 'channel', key: 'messenger' }), false],
  ['its field', off({ what: 'field', key: 'Hộ tịch' }), true],
  ['itself', off({ what: 'procedure', key: '1.001193' }), true],
  ['another procedure', off({ what: 'procedure', key: '1.000001' }), false],
  ['its facet', off({ what: 'facet', key: 'fee' }), true],
  ['its facet, of it', off({ what: 'facet', key: 'fee', of: '1.001193' }), true],
  ['its facet, of another', off({ what: 'facet', key: 'fee', of: '1.000001' }), false],
  ['another facet', off({ what: 'facet', key: 'time' }), false],
  ['a topic', off({ what: 'topic', key: 'population' }), false],
  ['itself, until just now', off({ what: 'procedure', key: '1.001193', until: now }), false],
  ['itself, until later', off({ what: 'procedure', key: '1.001193', until: now + 1 }), true],
])('an answer is kept back by a switch of %s: %s', (_what, one, isKeptBack) => {
  expect(switchAgainst(live(one), birth, now)).toEqual(isKeptBack ? one : undefined);
});

test('of several switches the widest speaks', () => {
  const [narrow, wide] = [off({ what: 'procedure', key: '1.001193' }), off({ what: 'channel', key: 'zalo' })];
  expect(switchAgainst(live(narrow, wide), birth, now)).toBe(wide);
});

test('facets of one procedure are off there alone', () => {
  const all = live(off({ what: 'facet', key: 'fee' }), off({ what: 'facet', key: 'time', of: '1.000001' }));
  expect(facetsOff(all, '1.001193', now).map(({ key }) => key)).toEqual(['fee']);
  expect(facetsOff(all, '1.000001', now).map(({ key }) => key)).toEqual(['fee', 'time']);
});

test.each([
  ['to all channels', {}, true],
  ['to its channel', { channels: ['zalo'] }, true],
  ['to another', { channels: ['webchat'] }, false],
  ['from later on', { from: now + 1 }, false],
  ['until now', { until: now }, false],
  ['in its hours', { hours: { from: '07:00', to: '21:00' } }, true],
  ['at the first minute of its hours', { hours: { from: '17:00', to: '21:00' } }, true],
  ['at the end of its hours', { hours: { from: '07:00', to: '17:00' } }, false],
  ['over midnight, before it', { hours: { from: '16:00', to: '06:00' } }, true],
  ['over midnight, outside', { hours: { from: '21:00', to: '06:00' } }, false],
])('a notice is told %s: %s', (_what, parts, isTold) => {
  const notices = [notice(parts)];
  expect(noticesInForce({ switches: [], notices }, 'zalo', now)).toEqual(isTold ? notices : []);
});

test('a notice with hours is told exactly in as many minutes of a day as they have', () => {
  const time = fc.integer({ min: 0, max: 1439 });
  const written = (minute: number) =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  fc.assert(
    fc.property(time, time, (from, to) => {
      fc.pre(from !== to);
      const notices = [notice({ hours: { from: written(from), to: written(to) } })];
      const told = Array.from({ length: 1440 }, (_, i) => now + i * minutes).filter(
        (moment) => noticesInForce({ switches: [], notices }, 'zalo', moment).length > 0,
      );
      expect(told).toHaveLength((to - from + 1440) % 1440);
    }),
    { numRuns: 25 },
  );
});

test('what has ended is left out', () => {
  const [ended, open] = [off({ until: now - 1 }), off({ what: 'channel', key: 'zalo' })];
  expect(withoutEnded({ switches: [ended, open], notices: [notice({ until: now })] }, now)).toEqual(
    live(open),
  );
});
