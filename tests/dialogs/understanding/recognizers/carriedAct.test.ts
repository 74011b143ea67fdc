import { carriedAct } from '../../../../dialogs/understanding/recognizers/carriedAct';
import { loadModels } from '../../../../knowledge/modelBundle';
import { words } from '../../../../language/words';
import { analysis, birth, family, type Found, knowing, turn, noFacets } from '../turns';

const licence = family('1.000009', 'Cấp lại giấy phép lái xe', 'Giao thông');
const nameTerms = { numberOf: () => -1, count: () => 1, size: 0 };

/** What is searched, where nothing is found, and what is answered. */
function carried(found: Found, inHand = licence) {
  const said: string[] = [];
  const knowledge = knowing({
    nameTerms,
    card: () => undefined,
    procedure: () => undefined,
    family: () => inHand,
    finder: {
      find: (text: string) => (
        said.push(text),
        { ...analysis({}).search, question: analysis({ text }).search.question }
      ),
      analyzer: { analyze: () => analysis({}).search.question },
      matterOf: words,
    },
    models: { ...loadModels(), facets: noFacets },
  });
  const intent = carriedAct.recognize(
    turn({ text: 'hộ kinh doanh', subject: 3, memory: { current: inHand.id }, ...found, knowledge }),
  )?.intent;
  return { said, code: intent?.kind === 'answer' ? intent.targets[0]?.code : null };
}

describe('The act of the procedure in hand, done to another thing', () => {
  it('is searched with it', () => expect(carried({}).said).toEqual(['cấp lại hộ kinh doanh']));
  it.each<[string, Found, typeof licence]>([
    ['an act is named', { traits: 1 }, licence],
    ['much is said', { subject: 4 }, licence],
    ['nothing is named', { subject: 0 }, licence],
    ['the procedure in hand speaks of it', { text: 'giấy phép lái xe' }, licence],
    ['its act carries over to nothing', {}, birth],
  ])('is not where %s', (_what, found, inHand) =>
    expect(carried(found, inHand)).toEqual({ said: [], code: null }),
  );
});
