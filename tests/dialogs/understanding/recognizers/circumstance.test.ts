import { circumstance } from '../../../../dialogs/understanding/recognizers/circumstance';
import type { Family } from '../../../../knowledge/families';
import type { Knowledge } from '../../../../knowledge/knowledge';
import { family, type Found, knowing, turn } from '../turns';

// Of the names here, two that do the same do it to the same thing.
jest.mock('../../../../dialogs/understanding/entities/sameMatter', () => ({
  doTheSame: (one: Family, other: Family, { finder }: Knowledge) => finder.twins.haveSameActs(one, other),
}));

const young = family('1.000011', 'Cấp căn cước cho người dưới 14 tuổi');
const grown = family('1.000012', 'Cấp căn cước cho người từ đủ 14 tuổi trở lên');
const ageless = family('1.000013', 'Cấp căn cước');
const lost = family('1.000016', 'Cấp lại căn cước');
const abroad = family('1.000014', 'Đăng ký kết hôn có yếu tố nước ngoài');
const home = family('1.000015', 'Đăng ký kết hôn');
const visa = family('1.000020', 'Cấp thị thực cho người nước ngoài', 'Xuất nhập cảnh');
const primary = family('1.000017', 'Chuyển trường đối với học sinh tiểu học');
const upper = family('1.000018', 'Chuyển trường đối với học sinh trung học phổ thông');
const enrolled = family('1.000019', 'Tuyển sinh trung học phổ thông');
const schools = [primary, upper, enrolled];
const all = [young, grown, ageless, lost, abroad, home, ...schools];
const identity = [young, grown, ageless, lost];

const knowledge = knowing({
  family: (code: string) => all.find(({ id }) => id === code),
  finder: {
    twins: {
      of: (one: Family) =>
        [identity, schools].find((twins) => twins.includes(one))?.filter((other) => other !== one) ?? [],
      haveSameActs: (one: Family, other: Family) =>
        [lost, enrolled].every((apart) => (one === apart) === (other === apart)),
      without: (trait: string, one: Family) => (trait === 'foreign' && one === abroad ? home : undefined),
      with: (trait: string, one: Family) =>
        trait === 'foreign' ? (one === home ? abroad : one === young ? visa : undefined) : undefined,
    },
  },
});

function answered(text: string, found: Found): string | null {
  const { intent } = circumstance.recognize(turn({ text, knowledge, ...found })) ?? {};
  if (intent?.kind !== 'answer') return null;
  const [target] = intent.targets;
  return target ? [target.code, ...target.facets].join(' ') : null;
}

describe('An age that is told', () => {
  it.each<[string, string, Family, string | null]>([
    ['chooses the twin', 'cháu 10 tuổi', grown, `${young.id} fee`],
    ['chooses the other twin', 'con tôi 15 tuổi', young, `${grown.id} fee`],
    ['stays where it fits', 'cháu 10 tuổi', young, `${young.id} fee`],
    ['leaves one that speaks of no age for the twin that does', 'cháu 10 tuổi', ageless, `${young.id} fee`],
    ['stays where another act is done', 'cháu 10 tuổi', lost, `${lost.id} fee`],
    ['is a circumstance of what has no twin', 'cháu 10 tuổi', home, `${home.id} fee`],
    ['without marks', 'chau 10 tuoi', grown, `${young.id} fee`],
    [
      'fits in part: all that is known is that it is under 18',
      'con tôi dưới 18 tuổi',
      young,
      `${young.id} fee`,
    ],
    ['of somebody whose word has lost its marks', 'me 70 tuoi', young, `${grown.id} fee`],
    ['of two people', 'bà nội của bé 10 tuổi', grown, null],
    ['of a child of that age', 'trẻ em 10 tuổi', grown, `${young.id} fee`],
    ['is none beside a number of something else', 'cháu 10 tuổi t5x', grown, null],
    ['is no circumstance beside an act', 'đổi tên cho cháu 10 tuổi', grown, null],
    ['is none where no age is told', 'cháu tôi', grown, null],
  ])('%s: "%s"', (_what, text, active, expected) =>
    expect(answered(text, { memory: { current: active.id, facets: ['fee'] } })).toBe(expected),
  );

  it.each<[string, string[], string | null]>([
    ['cháu 10 tuổi', [grown.id, young.id], `${young.id} documents`],
    ['con 20 tuổi', [young.id, grown.id], `${grown.id} documents`],
    ['cháu 10 tuổi', [home.id, abroad.id], null],
    ['cháu 10 tuổi', [], null],
  ])('chooses of what was offered: "%s" of %j', (text, choices, expected) =>
    expect(answered(text, { memory: { choices, pendingFacets: ['documents'] } })).toBe(expected),
  );

  it.each<[Family, string]>([
    [grown, `${young.id} documents`],
    [young, `${young.id} documents`],
  ])('with a part that is asked for is answered by that part', (active, expected) =>
    expect(
      answered('cháu 10 tuổi', { facets: ['documents'], memory: { current: active.id, facets: ['fee'] } }),
    ).toBe(expected),
  );
});

describe('A number without its unit, where the same is asked of somebody else', () => {
  it.each([
    ['is none of something else', 'anh 15 năm thì'],
    ['is none of nobody', 'mục 15 thì'],
  ])('%s: "%s"', (_what, text) =>
    expect(answered(text, { asksTheSame: true, memory: { current: young.id, facets: ['fee'] } })).toBeNull(),
  );
});

describe('A grade of school that is told', () => {
  it.each<[string, string, Found['memory'], string | null]>([
    [
      'chooses of what was offered',
      'cháu lớp 10',
      { choices: [primary.id, upper.id], pendingFacets: ['time'] },
      `${upper.id} time`,
    ],
    ['chooses the twin that does the same', 'em nó lớp 11', { current: primary.id }, `${upper.id} overview`],
    ['stays where it fits', 'cháu lớp 11', { current: upper.id }, null],
    ['says nothing where nothing is in hand', 'cháu lớp 11', {}, null],
  ])('%s: "%s"', (_what, text, memory, expected) =>
    expect(answered(text, { memory: memory ?? {} })).toBe(expected),
  );

  it.each([
    ['whosoever it is', 'đứa lớn con bé cháu ngoại lớp 11', `${upper.id} overview`],
    ['and not in a longer message, which tells of a matter', 'lớp 11 nghỉ hè thi bơi ở trường', null],
  ])('is told %s: "%s"', (_what, text, expected) =>
    expect(answered(text, { memory: { choices: [primary.id, upper.id] } })).toBe(expected),
  );
});

describe('That nobody is a foreigner', () => {
  const text = 'hai vợ chồng người việt mà';
  it('leads from the procedure for foreigners to its twin', () =>
    expect(answered(text, { memory: { current: abroad.id } })).toBe(`${home.id} overview`));
  it.each([
    ['of what has no such twin', { current: home.id }],
    ['of nothing', {}],
  ])('changes nothing %s', (_what, memory) => expect(answered(text, { memory })).toBeNull());
  it('must be said', () => expect(answered('hai vợ chồng', { memory: { current: abroad.id } })).toBeNull());
});

describe('That somebody is a foreigner', () => {
  it.each([
    'vợ em người Lào',
    'chồng người nước ngoài',
    'người yêu em quốc tịch Hàn',
    'bạn trai em người Nhật Bản',
    'chong em nguoi han quoc',
    'khách tây',
  ])('leads to the same for foreigners: "%s"', (text) =>
    expect(answered(text, { memory: { current: home.id, facets: ['fee'] } })).toBe(`${abroad.id} fee`),
  );

  it('says what was taken for granted', () => {
    const heard = turn({ text: 'chồng em người Hàn', knowledge, memory: { current: home.id } });
    const { intent } = circumstance.recognize(heard) ?? {};
    expect(intent).toMatchObject({ targets: [{ code: abroad.id, doubtful: true }] });
  });

  it.each<[string, string, Family]>([
    ['where it is for foreigners already', 'chồng em người Hàn', abroad],
    ['where what is for foreigners is of another field', 'cháu người Hàn', young],
    ['of another country than is told', 'chồng em ở Hàn về', home],
    ['beside an act', 'chồng người Hàn đổi tên', home],
  ])('changes nothing %s: "%s"', (_what, text, active) =>
    expect(answered(text, { memory: { current: active.id } })).toBeNull(),
  );
});
