import { bareName } from '../../../knowledge/names/nameFamilies';
import { ministryTwinOf } from '../../../knowledge/names/ministryTwins';
import type { KnownName } from '../../../knowledge/schema/knownName';

const known = (name: string, levels: KnownName['levels']): KnownName => ({
  id: name,
  name,
  names: [],
  called: [],
  told: [],
  field: 'Môi trường',
  levels,
  agency: 'Bộ Nông nghiệp và Môi trường',
  source: { publisher: 'Cổng Dịch vụ công quốc gia', asOf: '2026-07' },
});

const knowledge = {
  knownNames: {
    all: [
      known('Cấp giấy phép môi trường (cấp Bộ)', ['ministry']),
      known('Đăng ký môi trường', ['commune']),
      known('Thủ tục trả lại khu vực biển', ['ministry']),
    ],
  },
} as unknown as Parameters<typeof ministryTwinOf>[1];

function held(name: string, ...levels: string[]): Parameters<typeof ministryTwinOf>[0] {
  return { members: [{ name, levels }] } as unknown as Parameters<typeof ministryTwinOf>[0];
}

describe('The twin at a ministry of what is held', () => {
  it.each([
    ['Cấp giấy phép môi trường (cấp Tỉnh)', ['province'], 'Cấp giấy phép môi trường (cấp Bộ)'],
    ['Trả lại khu vực biển', ['province'], 'Thủ tục trả lại khu vực biển'],
    ['Đăng ký môi trường', ['province'], undefined],
    ['Cấp giấy phép môi trường', ['province', 'ministry'], undefined],
    ['Cấp lại giấy phép môi trường (cấp Tỉnh)', ['province'], undefined],
  ])('of "%s" at %j is %s', (name, levels, twin) =>
    expect(ministryTwinOf(held(name, ...levels), knowledge)?.name).toBe(twin),
  );
});

it.each([
  ['Cấp điều chỉnh giấy phép môi trường (1.010721)', 'dieu chinh giay phep moi truong'],
  ['Thủ tục cấp lại giấy phép .', 'lai giay phep'],
])('"%s" without what tells nothing is "%s"', (name, bare) => expect(bareName(name)).toBe(bare));
