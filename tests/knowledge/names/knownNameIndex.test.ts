import type { Family } from '../../../knowledge/families';
import { KnownNameIndex, type KnownNameMatch, packKnownNames } from '../../../knowledge/names/knownNameIndex';
import { readKnownNames } from '../../../knowledge/names/readKnownNames';
import type { KnownName } from '../../../knowledge/schema/knownName';
import { words } from '../../../language/words';

const known = (name: string, names: string[] = []): KnownName => ({
  id: name,
  name,
  names,
  called: [],
  told: [],
  field: 'Lĩnh vực',
  levels: ['province'],
  agency: 'Sở Nội vụ',
  source: { publisher: 'Danh mục', asOf: '2026-01' },
});
const held = (name: string, field = 'Lĩnh vực'): Family =>
  ({ main: { field }, members: [{ name }], everyday: [] }) as unknown as Family;

function toldOf(found: KnownNameMatch | null): unknown {
  return found && { ...found, heldFit: found.heldFit() };
}

describe('Names that are known and not held', () => {
  const names = [
    known('Cấp giấy phép lao động cho người nước ngoài', ['giấy phép lao động']),
    known('Thành lập hội'),
  ];
  const families = [
    held('Cấp giấy phép hoạt động cho thuê lại lao động'),
    held('Đăng ký kết hôn'),
    held('Thành lập hợp tác xã'),
  ];
  const index = new KnownNameIndex(names, packKnownNames(names, families));

  it('fit their own name best, with or without accents', () => {
    for (const text of [
      'giấy phép lao động',
      'giay phep lao dong',
      'cấp giấy phép lao động cho người nước ngoài',
    ]) {
      const found = index.find(words(text));
      expect(found?.known.id).toBe('Cấp giấy phép lao động cho người nước ngoài');
      expect(found?.fit).toBeGreaterThan(found?.heldFit() ?? 1);
    }
  });

  it.each([0, 0.5, 0.75, 0.9])(
    'are found with the same fits where less than %p is not asked for',
    (least) => {
      for (const text of [
        'giấy phép lao động',
        'thành lập hội',
        'người nước ngoài lao động',
        'kết hôn',
        'hội',
      ]) {
        const found = index.find(words(text));
        const again = index.find(words(text), least);
        expect(toldOf(again)).toEqual(found && found.fit >= least ? toldOf(found) : null);
      }
    },
  );

  it('give way to a name that is held', () => {
    const found = index.find(words('cấp giấy phép hoạt động cho thuê lại lao động'));
    expect(found?.heldFit()).toBeGreaterThan(found?.fit ?? 1);
  });

  it("are not kept back by soldiers' and policemen's own benefits, unless these are named", () => {
    const civil = [known('Giải quyết chế độ bệnh binh', ['trợ cấp bệnh binh'])];
    const own = [held('Xét hưởng trợ cấp đối với bệnh binh tại Công an cấp tỉnh', 'Chính sách'), ...families];
    const benefits = new KnownNameIndex(civil, packKnownNames(civil, own));
    expect(benefits.find(words('trợ cấp bệnh binh'))?.heldFit()).toBeLessThan(0.5);
    expect(benefits.find(words('trợ cấp bệnh binh tại công an'))?.heldFit()).toBeGreaterThan(0.6);
  });

  it('stand in a story word for word', () => {
    const story = 'con trai tôi quen một anh người Hàn, anh ấy cần giấy phép lao động thì hỏi ở đâu';
    const said = index.said(words(story));
    expect(said?.text).toBe('giấy phép lao động');
    expect(said?.share).toBeGreaterThan(0);
    expect(said?.share).toBeLessThan(0.5);
    expect(index.said(words('con trai tôi đi lao động'))).toBeNull();
  });

  it('are not meant where a held name that says more stands there, too', () => {
    const text = 'cấp giấy phép hoạt động cho thuê lại lao động, giấy phép lao động';
    expect(index.said(words(text))).toBeNull();
  });

  it('are passed over when none fits as well as is asked', () => {
    const { fit = 0 } = index.find(words('giấy phép lao động nhanh')) ?? {};
    expect(fit).toBeGreaterThan(0.5);
    expect(index.find(words('giấy phép lao động nhanh'), fit)?.fit).toBe(fit);
    expect(index.find(words('giấy phép lao động nhanh'), fit + 0.01)).toBeNull();
  });

  it('fit nothing that shares no word with them', () => {
    expect(index.find(words('xyz'))).toBeNull();
    expect(index.find([])).toBeNull();
  });
});

it('the catalogue holds every name of the portal that does not ship, and well-known ones beside them', async () => {
  const names = await readKnownNames();
  expect(names.filter(({ code }) => code !== undefined)).toHaveLength(1_321);
  expect(names.filter(({ code }) => code === undefined).length).toBeGreaterThan(110);
  expect(new Set(names.map(({ id }) => id)).size).toBe(names.length);
});
