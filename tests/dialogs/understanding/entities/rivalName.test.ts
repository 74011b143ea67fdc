import { rivalName } from '../../../../dialogs/understanding/entities/rivalName';
import { birth, candidate, family, type Found, knowing, turn } from '../turns';

/** How likely the name is meant, as it was learned. */
let learned = 0;
jest.mock('../../../../knowledge/search/models/boostedTrees', () => ({
  ...jest.requireActual<object>('../../../../knowledge/search/models/boostedTrees'),
  predictProbability: () => learned,
}));
let features: number[] | null = [0];
jest.mock('../../../../knowledge/names/nameProbability', () => ({ nameVector: () => features }));

const known = { id: 'giay-phep-lao-dong' };
const best = candidate(family(known.id, 'Giấy phép lao động'));

function found({ named = [], ...about }: Found = {}, called = false) {
  return turn({
    candidates: [candidate(birth)],
    named,
    ...about,
    knowledge: knowing({
      models: { confidence: { words: {} }, names: {} },
      nameFinder: { find: () => ({ candidates: [best], named: called ? [best] : [] }) },
      knownNames: { byId: (id: string) => (id === known.id ? known : undefined) },
    }),
  }).aboutProcedures;
}

afterEach(() => (features = [0]));

describe('the known name that the search likes best', () => {
  it.each<[string, number, Found, boolean, number]>([
    ['is as likely as was learned', 0.3, {}, false, 0.3],
    ['is meant where it is called by its whole name', 0.3, {}, true, 0.9],
    ['is no less likely for that', 0.95, {}, true, 0.95],
    ['is not sure beside what is held and called so, too', 0.3, { named: [candidate(birth)] }, true, 0.3],
  ])('%s', (_what, chance, about, called, probability) => {
    learned = chance;
    expect(rivalName(found(about, called))).toEqual({ known, probability });
  });

  it('is none where nothing was compared', () => {
    features = null;
    expect(rivalName(found())).toBeNull();
  });

  it('is none where the search finds none', () => expect(rivalName(turn({}).aboutProcedures)).toBeNull());
});
