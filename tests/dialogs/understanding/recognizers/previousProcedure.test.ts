import { previousProcedure } from '../../../../dialogs/understanding/recognizers/previousProcedure';
import { birth, business, candidate, death, type Found, knowing, marriage, turn } from '../turns';

const memory = { previousProcedures: [marriage.id, birth.id] };
const finder = (...found: Parameters<typeof candidate>[0][]) =>
  knowing({ finder: { find: () => ({ candidates: found.map((of) => candidate(of)) }) } });
const target = (found: Found) => {
  const { intent } = previousProcedure.recognize(turn({ memory, text: 'quay lại', ...found })) ?? {};
  return intent?.kind === 'answer' ? intent.targets[0] : null;
};

describe('Going back', () => {
  it('without a name means the last one, with the parts asked', () => {
    expect(target({ subject: 0, facets: ['fee'] })).toMatchObject({
      code: marriage.id,
      facets: ['fee'],
      confidence: 0.9,
    });
  });
  it.each([
    ['quay lại cái đầu tiên', birth],
    ['quay lại lúc đầu', birth],
    ['hồi đầu', birth],
    ['quay lại cái trước', marriage],
    ['hỏi hồi nãy', marriage],
  ])('"%s" says nothing of a subject but that one goes back', (text, meant) =>
    expect(target({ text, subject: 3, knowledge: finder() })).toMatchObject({
      code: meant.id,
      confidence: 0.9,
    }),
  );
  it('with a name means the one before that it fits best', () => {
    const found = { text: 'quay lại khai sinh lúc nãy', knowledge: finder(death, birth, marriage) };
    expect(target(found)).toMatchObject({ code: birth.id, confidence: 0.8 });
  });
  it('to what is not found by what is said of it means the last one', () => {
    const found = {
      text: 'quay lại cái tiền hồi nãy',
      subject: 1,
      facets: ['time' as const],
      knowledge: finder(death),
    };
    expect(target({ ...found, confidence: 0.1 })).toMatchObject({ code: marriage.id, facets: ['time'] });
    expect(target({ ...found, text: 'hồi nãy hỏi nhầm, cái tiền', confidence: 0.1 })).toBeNull();
    expect(target({ ...found, confidence: 0.9 })).toBeNull();
  });
  it('may mean the one in hand', () => {
    const found = { memory: { ...memory, current: death.id }, knowledge: finder(business, death) };
    expect(target({ text: 'quay lại khai tử', ...found })?.code).toBe(death.id);
  });
  it.each<[string, Found]>([
    ['none of those before', { text: 'quay lại hộ kinh doanh', knowledge: finder(business) }],
    ['the one in hand, with nothing before', { memory: { current: birth.id }, knowledge: finder(birth) }],
    ['nothing before', { memory: {}, subject: 0 }],
    ['no words of going back', { text: 'khai sinh', knowledge: finder(birth) }],
    ['one that is no more', { memory: { previousProcedures: ['9.999999'] }, subject: 0 }],
  ])('%s', (_, found) => {
    expect(target(found)).toBeNull();
  });
});

describe('What was only offered', () => {
  const back = (found: Found) =>
    target({ memory: { offeredBefore: [birth.id, death.id] }, text: 'quay lại khai tử', ...found });
  const scored = (of: typeof birth, score: number) => candidate(of, { score });
  const searching = (...candidates: ReturnType<typeof candidate>[]) =>
    knowing({ finder: { find: () => ({ candidates }) } });
  it('is come back to by its name', () => {
    expect(back({ knowledge: searching(scored(business, 9), scored(death, 5)) })?.code).toBe(death.id);
    expect(back({ knowledge: searching(scored(business, 9)) })).toBeNull();
  });
  it('gives way to what was told, unless it fits clearly better', () => {
    const memory = { offeredBefore: [death.id], previousProcedures: [marriage.id] };
    const among = (score: number) =>
      back({ memory, knowledge: searching(scored(death, score), scored(marriage, 5)) })?.code;
    expect(among(6.9)).toBe(marriage.id);
    expect(among(7)).toBe(death.id);
  });
  it('is nothing to go back to by itself', () => {
    expect(back({ text: 'quay lại', subject: 0, knowledge: searching() })).toBeNull();
  });
});

describe('"Còn cái kia"', () => {
  const other = (found: Found) =>
    target({ text: 'cái kia', subject: 2, facets: ['fee'], knowledge: searching(), ...found });
  const searching = (...candidates: ReturnType<typeof candidate>[]) =>
    knowing({ finder: { find: () => ({ candidates }) } });
  it('is what was told before', () => {
    const memory = { current: birth.id, previousProcedures: [marriage.id], offeredBefore: [death.id] };
    expect(other({ memory })).toMatchObject({ code: marriage.id, facets: ['fee'] });
  });
  it('or what was offered beside the one that was picked', () => {
    const memory = { current: birth.id, offeredBefore: [birth.id, death.id] };
    expect(other({ memory })?.code).toBe(death.id);
  });
  it('is left to others where more is said, or nothing is in hand', () => {
    const memory = { current: birth.id, previousProcedures: [marriage.id] };
    expect(other({ memory, text: 'cái kia kết hôn' })).toBeNull();
    expect(other({ memory: { offeredBefore: [death.id] } })).toBeNull();
  });
});
