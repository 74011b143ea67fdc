import { rivalName } from '../../../../dialogs/understanding/entities/rivalName';
import { birth, candidate, family, knowing, turn } from '../turns';

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

function found() {
  return turn({
    candidates: [candidate(birth)],
    knowledge: knowing({
      models: { confidence: { words: {} }, names: {} },
      nameFinder: { find: () => ({ candidates: [best] }) },
      knownNames: { byId: (id: string) => (id === known.id ? known : undefined) },
    }),
  }).aboutProcedures;
}

afterEach(() => (features = [0]));

describe('the known name that the search likes best', () => {
  it('is as likely as was learned', () => {
    learned = 0.3;
    expect(rivalName(found())).toEqual({ known, probability: 0.3 });
  });

  it('is none where nothing was compared', () => {
    features = null;
    expect(rivalName(found())).toBeNull();
  });

  it('is none where the search finds none', () => expect(rivalName(turn({}).aboutProcedures)).toBeNull());
});
