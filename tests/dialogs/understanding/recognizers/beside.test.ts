import type { Beside } from '../../../../dialogs/memory';
import { beside } from '../../../../dialogs/understanding/recognizers/beside';
import type { KnownName } from '../../../../knowledge/schema/knownName';
import type { Service } from '../../../../knowledge/schema/service';
import { type Found, knowing, turn } from '../turns';

const known = {
  id: 'dien',
  name: 'Thay đổi chủ thể hợp đồng mua bán điện',
  names: ['sang tên công tơ'],
  told: [{ all: [['đồng hồ điện']], none: [] }],
} as unknown as KnownName;
const service = { id: 'tiep-cong-dan' } as Service;
const knowledge = knowing({
  knownNames: { byId: (id: string) => (id === known.id ? known : undefined) },
  services: { byId: (id: string) => (id === service.id ? service : undefined) },
});

const asked = (told: Beside | undefined, found: Found) =>
  beside.recognize(turn({ subject: 0, knowledge, ...found, memory: told ? { beside: told } : {} }))?.intent;

describe('What was told last and is no procedure of ours', () => {
  const power: Beside = { kind: 'notheld', id: known.id };
  it.each<[string, Beside, Found, object]>([
    [
      'a name that is known only',
      power,
      { text: 'làm ở đâu', facets: ['place'] },
      { kind: 'notheld', known, facets: ['place'] },
    ],
    [
      'its fee, without marks',
      power,
      { text: 'het bao nhieu', facets: ['fee'] },
      { kind: 'notheld', known, facets: ['fee'] },
    ],
    [
      'what it is called by, in a few words',
      power,
      { text: 'công tơ điện', subject: 3, facets: ['fee'] },
      { kind: 'notheld', known, facets: ['fee'] },
    ],
    ['a yes or no', power, { text: 'có được không' }, { kind: 'notheld', known, facets: [] }],
    [
      'a service',
      { kind: 'service', id: service.id },
      { text: 'mấy giờ', facets: ['time'] },
      { kind: 'service', service },
    ],
    [
      'a question of law',
      { kind: 'law' },
      { text: 'tốn bao nhiêu', facets: ['fee'] },
      { kind: 'generalLaw' },
    ],
  ])('is asked on: %s', (_what, told, found, expected) => expect(asked(told, found)).toMatchObject(expected));

  it.each<[string, Beside | undefined, Found]>([
    ['nothing was told', undefined, { facets: ['fee'] }],
    ['a subject is named', power, { facets: ['fee'], subject: 1 }],
    ['an act is named', power, { facets: ['fee'], traits: 1 }],
    ['nothing is asked', power, { text: 'dạ' }],
    ['it is held no more', { kind: 'notheld', id: 'gone' }, { facets: ['fee'] }],
  ])('is not meant where %s', (_what, told, found) => expect(asked(told, found)).toBeUndefined());
});
