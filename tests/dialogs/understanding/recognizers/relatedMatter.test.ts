import { relatedMatter } from '../../../../dialogs/understanding/recognizers/relatedMatter';
import { birth, candidate, death, type Found, knowing, marriage, turn } from '../turns';

/** The card of a birth names a marriage beside it. */
const card = { card: { kind: 'full', related: [marriage.id] } };
const found = (parts: Found, ...candidates: ReturnType<typeof candidate>[]) => {
  const heard = turn({ memory: { current: birth.id }, continues: true, ...parts });
  const { knowledge } = heard;
  Object.assign(knowledge, knowing({ card: () => card }));
  Object.assign(knowledge.finder, { find: () => ({ candidates }) });
  const intent = relatedMatter.recognize(heard)?.intent;
  return intent?.kind === 'answer' ? intent.targets[0]?.code : intent;
};
const far = candidate(marriage, { score: 9 });
const own = candidate(birth, { score: 4 });

describe('What goes on to a matter that the card in hand names', () => {
  it('is that one, where it fits best', () => {
    expect(found({}, far, own)).toBe(marriage.id);
    expect(found({}, far)).toBe(marriage.id);
  });

  it('is it lower down, too, where the one in hand is done with', () => {
    expect(found({ continues: false, text: 'có giấy rồi thì cưới' }, candidate(death), far)).toBe(
      marriage.id,
    );
  });

  it.each<[string, Found, ReturnType<typeof candidate>[]]>([
    ['where nothing goes on', { continues: false }, [far]],
    ['where the one in hand is as near', {}, [far, candidate(birth, { score: 6 })]],
    ['where another fits better', {}, [candidate(death, { score: 10 }), far]],
    ['where another is named that stands not beside it', {}, [candidate(death)]],
    ['where nothing is named', { subject: 0 }, [far]],
    ['where much is told', { subject: 9 }, [far]],
    ['where nothing is in hand', { memory: {} }, [far]],
  ])('is not, %s', (_what, parts, candidates) => expect(found(parts, ...candidates)).toBeFalsy());
});
