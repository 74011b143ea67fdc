import { FeatureWeights } from '../../../../language/featureWeights';
import type { RivalName } from '../../../../dialogs/understanding/entities/rivalName';
import type { Memory } from '../../../../dialogs/memory';
import type { Facet } from '../../../../knowledge/schema/procedure';
import { hotline, service } from '../../../../dialogs/understanding/recognizers/service';
import { loadModels } from '../../../../knowledge/modelBundle';
import { readServices } from '../../../../knowledge/services/readServices';
import { ServiceIndex } from '../../../../knowledge/services/serviceIndex';
import type { Candidate } from '../../../../knowledge/search/finder';
import { birth, business, candidate, type Found, knowing, marriage, turn } from '../turns';

/** What is meant by an act and the matter in hand together. */
let together: Candidate | null = null;
jest.mock('../../../../dialogs/understanding/withMatter', () => ({
  ...jest.requireActual<object>('../../../../dialogs/understanding/withMatter'),
  withMatter: () => together,
}));

/** The known name that the search likes best, and how likely it is what is meant. */
let rival: RivalName | null = null;
jest.mock('../../../../dialogs/understanding/entities/rivalName', () => ({ rivalName: () => rival }));
const rivalOf = (probability: number | undefined): RivalName | null =>
  probability
    ? { known: { name: '', names: [], called: [] } as unknown as RivalName['known'], probability }
    : null;

/** A model that gives a general question of law this probability, whatever is said. */
const lawOf = (probability: number): object => ({
  topics: ['other', 'law', 'hostile'],
  bias: [Math.log(1 - probability), Math.log(probability), -50],
  weights: FeatureWeights.of([]),
});

interface Case {
  law?: number;
  memory?: Partial<Memory>;
  subject?: number;
  facets?: Facet[];
  /** How likely a name that is known and not held is meant. */
  named?: number;
  /** A procedure that most people come for was found. */
  common?: boolean;
  group?: string;
  text?: string;
  /** How near the text is to a name of the service. */
  near?: number;
  /** How many acts are named. */
  traits?: number;
}

function ask(
  confidence: number,
  {
    law = 0.01,
    memory = {},
    subject = 1,
    facets = [],
    named = 0,
    common = false,
    group = 'help',
    text = 'thời tiết',
    near = 1,
    traits = 0,
  }: Case = {},
) {
  rival = rivalOf(named);
  const models = { generalLaw: lawOf(law) };
  const candidates = common ? [candidate(birth, { common })] : [];
  const nameTerms = { numberOf: () => -1, count: () => 1, size: 0 };
  const found: Found = {
    text,
    memory,
    subject,
    traits,
    facets,
    candidates,
    knowledge: knowing({ models, nameTerms }),
  };
  return service.recognize(
    turn(found, { service: { kind: 'service', confidence, near, service: { group } } }),
  );
}

/** Whether a service is meant where all that is said is a procedure's name, and so near one of the service's. */
function meantBesideName(near: number, question: number, english = false): boolean {
  const named = candidate(birth, { question });
  const models = { generalLaw: lawOf(0.01) };
  const knownNames = { find: () => null, said: () => null, tells: () => false };
  const found = {
    text: 'hộ chiếu',
    candidates: [named],
    named: [named],
    knowledge: knowing({ models, knownNames }),
  };
  const of = { kind: 'service', confidence: 0.97, near, english, service: { group: 'tourism' } };
  return service.recognize(turn(found, { service: of }))?.intent !== undefined;
}

test.each([
  ['shares a word with it', 0.8, 1, false, false],
  ['is called so, too', 0.95, 1, false, true],
  ['and more is said than the name', 0.8, 0.5, false, true],
  ['is asked for in English', 0.8, 1, true, true],
])('a procedure’s name stands where the service %s', (_, near, question, english, isService) =>
  expect(meantBesideName(near, question, english)).toBe(isService),
);

describe('What 1022 is called for beside procedures', () => {
  it.each<[number, Case, boolean]>([
    [0.4, {}, true],
    // With a procedure in hand or procedures offered it must be said more plainly …
    [0.79, { memory: { current: birth.id } }, false],
    [0.8, { memory: { current: birth.id } }, true],
    [0.79, { memory: { choices: [birth.id, marriage.id] } }, false],
    [0.8, { memory: { choices: [birth.id, marriage.id] } }, true],
    // … and speak of something.
    [0.94, { memory: { current: birth.id }, subject: 0 }, false],
    // "Thứ 7 có làm không" asks for no part of it; "nộp ở đâu" does.
    [0.95, { memory: { current: birth.id }, subject: 0 }, true],
    [0.99, { memory: { current: birth.id }, subject: 0, facets: ['place'] }, false],
    [0.95, { memory: { current: birth.id }, subject: 0, facets: ['conditions'] }, true],
    [0.4, { subject: 0 }, true],
    // One word that the procedure in hand speaks of, too, must be meant more surely.
    [0.94, { memory: { current: birth.id }, text: 'sinh' }, false],
    [0.95, { memory: { current: birth.id }, text: 'sinh' }, true],
    [0.8, { memory: { current: birth.id }, text: 'bão' }, true],
    // A few words that share one with a name of the service are not the name.
    [0.99, { memory: { current: birth.id }, text: 'ngân hàng nào', near: 0.75 }, false],
    [0.99, { memory: { current: birth.id }, text: 'ngân hàng nào', near: 0.76 }, true],
    [0.99, { text: 'ngân hàng nào', near: 0.64 }, true],
    [0.99, { memory: { current: birth.id }, text: 'đóng lệ phí bn', facets: ['fee'], near: 0.89 }, false],
    [0.99, { memory: { current: birth.id }, text: 'đóng lệ phí bn', facets: ['fee'], near: 0.9 }, true],
    [0.99, { memory: { current: birth.id }, text: 'lịch cắt điện ở Hòa Xuân tuần sau', near: 0.5 }, true],
    // A bare part asks for no price of a call, where none is spoken of.
    [0.98, { subject: 0, facets: ['fee'], group: 'about-1022', text: 'tốn bao nhiêu tiền' }, false],
    [0.98, { subject: 0, facets: ['fee'], group: 'about-1022', text: 'goi ton bao nhieu' }, true],
    [0.98, { subject: 0, facets: ['fee'], text: 'tốn bao nhiêu tiền' }, true],
    // What most people come for stands unless the service is surer.
    [0.89, { common: true }, false],
    [0.9, { common: true }, true],
    // A question of law that is certain is meant, unless the service is nearly as sure.
    [0.8, { law: 0.98 }, false],
    [0.8, { law: 0.96 }, true],
    [0.9, { law: 0.98 }, true],
    // A procedure that is plainly named, though not held, is meant rather than a likely service.
    [0.79, { named: 0.9 }, false],
    [0.79, { named: 0.7 }, true],
    [0.8, { named: 0.89 }, true],
    // Called by its very name it is meant, unless the service is certain.
    [0.97, { named: 0.99 }, false],
    [0.98, { named: 0.99 }, true],
  ])('of %d beside %j is meant: %s', (confidence, beside, isMeant) => {
    const found = ask(confidence, beside);
    expect(found?.probability).toBe(confidence);
    expect(found?.intent?.kind).toBe(isMeant ? 'service' : undefined);
  });

  it('is nothing where no service is near', () =>
    expect(service.recognize(turn({}, { service: null }))).toBeNull());
});

describe('The hotline itself', () => {
  let knowledge: ReturnType<typeof knowing>;
  beforeAll(async () => {
    knowledge = knowing({ services: new ServiceIndex(await readServices()), models: loadModels() });
  });

  it.each([
    ['1022 là gì', 've-1022'],
    ['gọi 1022 tốn bao nhiêu tiền', 'phi-goi-1022'],
  ])('"%s" is answered by %s', (text, id) => {
    const found = hotline.recognize(turn({ text, knowledge }));
    expect(found?.intent).toMatchObject({ kind: 'service', service: { id, group: 'about-1022' } });
    expect(found?.probability).toBeGreaterThanOrEqual(0.95);
  });

  it.each([
    // Not named.
    'tổng đài là gì',
    // Named, for something else.
    'đèn đường trước nhà hư, báo 1022 hay ai',
    // Named by the way.
    '1022 ơi cho tôi gặp người',
    '',
  ])('"%s" asks nothing about it', (text) => expect(hotline.recognize(turn({ text, knowledge }))).toBeNull());
});

describe('An act said after a procedure ("muốn đổi địa chỉ")', () => {
  const said: Case = { memory: { current: birth.id }, traits: 1, subject: 2, text: 'muốn đổi địa chỉ' };
  afterEach(() => (together = null));
  it.each<[string, Candidate | null, number, Case, boolean]>([
    ['names another of its field with it', candidate(marriage), 0.94, said, false],
    ['is less sure than the very name of a service', candidate(marriage), 0.98, said, true],
    ['means nothing with it', null, 0.94, said, true],
    ['means one of another field', candidate(business), 0.94, said, true],
    ['means that procedure itself', candidate(birth), 0.94, said, true],
    ['tells much', candidate(marriage), 0.94, { ...said, subject: 4 }, true],
    ['names no act', candidate(marriage), 0.94, { ...said, traits: 0 }, true],
    ['has nothing before it', candidate(marriage), 0.94, { ...said, memory: {} }, true],
  ])('that %s', (_what, meant, confidence, found, isService) => {
    together = meant;
    expect(ask(confidence, found)?.intent !== undefined).toBe(isService);
  });
});
