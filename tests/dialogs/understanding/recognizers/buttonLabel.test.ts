import type { Memory } from '../../../../dialogs/memory';
import { procedureTapText } from '../../../../dialogs/tapText';
import { say } from '../../../../dialogs/text/say';
import { buttonLabel } from '../../../../dialogs/understanding/recognizers/buttonLabel';
import { birth, knowing, marriage, turn } from '../turns';

const knowledge = knowing({ finder: { analyzer: { isFiller: () => false } } });
const fee = { title: 'Lệ phí', says: procedureTapText(birth.id, 'fee') };
const papers = { title: '2. Giấy tờ cần có', says: procedureTapText(birth.id, 'documents') };
const more = { title: say('button.more'), says: procedureTapText(birth.id, 'documents', 2) };
const choice = (title: string, inCase: string) => ({
  title,
  says: procedureTapText(birth.id, 'documents', 1, inCase),
  isChoice: true as const,
});
const atHome = choice('Sinh tại nhà', 'at-home');
const atHospital = choice('Sinh ở bệnh viện', 'at-hospital');

/** What is answered: facet, page and case; the topic of small talk; null when it is left to others. */
function said(text: string, memory: Partial<Memory>): unknown {
  const intent = buttonLabel.recognize(turn({ text, memory, knowledge }))?.intent;
  if (intent?.kind === 'smalltalk') return intent.topic;
  if (intent?.kind !== 'answer') return intent?.kind ?? null;
  const [target] = intent.targets;
  return [target?.facets[0], target?.page, target?.inCase].filter((part) => part !== undefined);
}

describe('The label of a button, typed', () => {
  it.each([
    ['Lệ phí', ['fee', 1]],
    ['le phi', ['fee', 1]],
    ['LỆ PHÍ!', ['fee', 1]],
    ['1. lệ phí', ['fee', 1]],
    ['giấy tờ cần có', ['documents', 1]],
    ['lệ phí bao nhiêu', null],
    ['phí', null],
    ['', null],
    ['?!', null],
  ])('"%s"', (text, meant) => expect(said(text, { offers: [fee, papers] })).toEqual(meant));

  it('means nothing once the button is gone', () => expect(said('Lệ phí', { offers: [] })).toBeNull());
  it('that says nothing is no label', () =>
    expect(said('…', { offers: [{ title: '→', says: fee.says }] })).toBeNull());
});

describe('More', () => {
  it.each(['còn nữa không', 'tiếp', 'con nua khong'])('"%s" turns the page that is offered', (text) =>
    expect(said(text, { current: birth.id, offers: [fee, more] })).toEqual(['documents', 2]),
  );
  it('has an end when nothing more is offered', () =>
    expect(said('còn nữa không', { current: birth.id, offers: [fee] })).toBe('noMore'));
  it('is nothing without a procedure in hand', () =>
    expect(said('còn nữa không', { offers: [fee] })).toBeNull());
  it('is asked in a message that says nothing else', () =>
    expect(said('kết hôn còn nữa không', { current: birth.id, offers: [more] })).toBeNull());
});

describe('A case that was asked about', () => {
  const offers = [fee, atHome, atHospital];
  it.each([
    // Positions count the cases alone.
    ['1', ['documents', 1, 'at-home']],
    ['cái thứ hai', ['documents', 1, 'at-hospital']],
    ['3', null],
    ['dạ con tôi sinh tại nhà', ['documents', 1, 'at-home']],
    ['sinh tai nha', ['documents', 1, 'at-home']],
    // All its words, and few others.
    ['tại nhà', null],
    ['hồi đó vợ tôi sinh tại nhà bà ngoại ở quê', null],
    // Both at once are none.
    ['sinh tại nhà ở bệnh viện', null],
  ] as [string, unknown][])('"%s"', (text, meant) => expect(said(text, { offers })).toEqual(meant));

  it('is none while procedures are offered', () =>
    expect(said('1', { offers, choices: [birth.id, marriage.id] })).toBeNull());
  it('is none where nothing was asked', () => expect(said('1', { offers: [fee] })).toBeNull());
});
