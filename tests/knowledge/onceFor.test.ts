import { onceFor } from '../../knowledge/onceFor';

test('work is done once for each thing, whatever it gives', () => {
  const done: object[] = [];
  const work = onceFor((thing: { gives: unknown }) => {
    done.push(thing);
    return thing.gives;
  });
  const [some, nothing] = [{ gives: 1 }, { gives: undefined }];
  expect([work(some), work(nothing), work(some), work(nothing)]).toEqual([1, undefined, 1, undefined]);
  expect(done).toEqual([some, nothing]);
});
