import { nothingLive, type Live } from '../../../bots/live/live';
import { offeredData } from '../../../bots/live/offeredData';
import type { Fact } from '../../../knowledge/schema/fact';
import type { Service } from '../../../knowledge/schema/service';

const NOW = 1_000_000;
const data = {
  facts: [{ topic: 'population' }, { topic: 'grdp' }] as Fact[],
  services: [{ id: 'mat-dien' }, { id: 'mat-nuoc' }] as Service[],
  offices: ['kept'],
};
const off = (what: 'topic' | 'service' | 'all', key: string, until?: number): Live => ({
  ...nothingLive,
  switches: [{ what, key, at: 1, ...(until === undefined ? {} : { until }) }],
});

const left = (live: Live) => {
  const { facts, services, offices } = offeredData(data, live, NOW);
  return [facts.map(({ topic }) => topic).join(), services.map(({ id }) => id).join(), offices.join()];
};

test.each<[string, Live, string, string]>([
  ['nothing', nothingLive, 'population,grdp', 'mat-dien,mat-nuoc'],
  ['a topic', off('topic', 'grdp'), 'population', 'mat-dien,mat-nuoc'],
  ['a service', off('service', 'mat-dien'), 'population,grdp', 'mat-nuoc'],
  ['everything', off('all', ''), '', ''],
  ['a topic, until some time ago', off('topic', 'grdp', NOW - 1), 'population,grdp', 'mat-dien,mat-nuoc'],
])('what is given away while %s is switched off', (_what, live, facts, services) =>
  expect(left(live)).toEqual([facts, services, 'kept']),
);
