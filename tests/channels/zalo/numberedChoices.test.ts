import { NumberedChoiceStore } from '../../../channels/zalo/numberedChoices';
import type { Storage } from '../../../storage/collection';
import { temporaryStorage } from '../../helpers/storage';
import { said } from '../shared/fakes';

const LAN = 'zalo/oa/lan';
const DAY_MS = 86_400_000;
let storage: Storage;
let dispose: () => Promise<void>;
let now = 1_700_000_000_000;
let store: NumberedChoiceStore;
beforeEach(async () => {
  ({ storage, dispose } = await temporaryStorage());
  store = await NumberedChoiceStore.open(storage, () => now);
});
afterEach(() => dispose());

const read = async (text: string): Promise<string | undefined> =>
  (await store.read(said(text, { conversation: LAN }))).activity?.text;

describe('a list of choices in words alone', () => {
  beforeEach(() => store.keep(LAN, ['#c/menu', '#c/help', '#c/handoff']));

  it.each([
    ['2', '#c/help'],
    [' 2. ', '#c/help'],
    ['(3)', '#c/handoff'],
    ['số 2', '#c/help'],
    ['Số 2'.normalize('NFD'), '#c/help'],
    ['so 2', '#c/help'],
    ['#1', '#c/menu'],
    ['cái thứ hai', '#c/help'],
    ['cái cuối', '#c/handoff'],
    ['4', '4'],
    ['0', '0'],
    ['1022', '1022'],
    ['2 năm nữa', '2 năm nữa'],
    ['khai sinh', 'khai sinh'],
    ['', ''],
  ])('%j is read as %j', async (text, meant) => {
    expect(await read(text)).toBe(meant);
  });

  it('is its own conversation’s', async () => {
    const event = said('2', { conversation: 'zalo/oa/binh' });
    expect(await store.read(event)).toBe(event);
  });

  it('is over after a day, with the next list, with one that has no choices, and when it is forgotten', async () => {
    await store.keep(LAN, ['#c/back']);
    expect([await read('1'), await read('2')]).toEqual(['#c/back', '2']);
    now += DAY_MS - 1;
    await store.clean();
    expect(await read('1')).toBe('#c/back');
    now += 1;
    expect(await read('1')).toBe('1');
    await store.keep(LAN, ['#c/back']);
    await store.keep(LAN, []);
    expect(await read('1')).toBe('1');
    await store.keep(LAN, ['#c/back']);
    await store.forget(LAN);
    expect(await read('1')).toBe('1');
  });
});
