import { counterOf } from '../../../dialogs/procedure/counter';
import type { CardPlace } from '../../../knowledge/schema/card';
import { procedure } from '../../knowledge/import/procedures';

const commune = procedure({ field: 'Thư viện', levels: ['commune'] });
const police = procedure({ field: 'Đăng ký, quản lý cư trú', agency: 'Công an Xã', levels: ['commune'] });

describe('whose counter of the own ward it goes to', () => {
  test.each<[CardPlace, string | null]>([
    [{ text: 'UBND cấp xã nơi cư trú', role: 'committee' }, 'committee'],
    [{ text: 'Ủy ban nhân dân cấp tỉnh', role: 'committee' }, null],
    [{ text: 'Công an cấp xã nơi tạm trú', role: 'police' }, 'police'],
    [{ text: 'Phòng Cảnh sát giao thông', role: 'police' }, null],
    [{ text: 'Trung tâm Phục vụ hành chính công cấp xã', role: 'one-stop' }, 'committee'],
    [{ text: 'Trung tâm Phục vụ hành chính công cấp tỉnh', role: 'one-stop' }, null],
    [{ text: 'Cơ quan đăng ký kinh doanh cấp xã nơi đặt trụ sở', role: 'other' }, 'committee'],
    [{ text: 'Nơi chứng thực của phường, xã, tổ chức hành nghề công chứng', role: 'one-stop' }, 'committee'],
    [
      { text: 'Trung tâm Phục vụ hành chính công cấp xã (cơ quan thuế quyết định)', role: 'one-stop' },
      'committee',
    ],
    [{ text: 'Tổ chức hành nghề công chứng hoặc UBND cấp xã', role: 'other' }, null],
    [{ text: 'Trường đang học', role: 'other' }, null],
    [{ text: 'Văn phòng đăng ký đất đai hoặc UBND cấp xã', role: 'land-registry' }, null],
    [{ text: 'Cơ quan thuế', role: 'tax' }, null],
    [{ text: 'Cấp xã (phường, xã, đặc khu)' }, 'committee'],
  ])('%j: %s', (place, counter) => expect(counterOf(place, commune)).toBe(counter));

  it('is never the committee for matters of the police', () => {
    expect(counterOf({ text: 'Cấp xã (phường, xã, đặc khu)' }, police)).toBeNull();
    expect(counterOf(undefined, police)).toBeNull();
    expect(counterOf(undefined, commune)).toBe('committee');
  });
});
