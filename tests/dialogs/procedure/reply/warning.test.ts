import { warning } from '../../../../dialogs/procedure/reply/warning';
import type { Facet } from '../../../../knowledge/schema/procedure';
import { sheetOf } from '../sheets';

const told = (warnings: string[], facet: Facet, characters = 100, question = '') =>
  warning(sheetOf({ warnings }), facet, characters, question).flatMap((block) =>
    block.type === 'notice' ? [block.text] : [],
  );

const newborn = 'Trẻ đã khai sinh phải được đăng ký trong tối đa 60 ngày.';
const papers = 'Gửi qua bưu chính thì kèm bản sao có chứng thực.';
const fee = 'Nguồn không ghi phí của thủ tục này.';
const expiry = 'Quá 30 ngày mà không bổ sung thì hồ sơ không còn giá trị.';
const refusal = 'Bị từ chối nếu thẻ dùng cho người khác.';

describe('a warning beside an answer', () => {
  test.each<[string, string[], Facet, string[]]>([
    ['of a deadline stands beside the time', [expiry], 'time', [expiry]],
    ['of a refusal does not', [refusal], 'time', []],
    ['of papers does not', [papers], 'time', []],
    ['of papers stands beside the papers', [papers], 'documents', [papers]],
    ['of the fee does not', [fee], 'documents', []],
    ['of the fee stands beside the whole', [fee], 'overview', [fee]],
    ['of no place at all', [expiry], 'place', []],
    ['of somebody else is passed over for the next', [newborn, expiry], 'time', [expiry]],
  ])('%s', (_, warnings, facet, expected) => expect(told(warnings, facet)).toEqual(expected));

  it('of somebody stands where they are spoken of', () =>
    expect(told([newborn], 'time', 100, 'trẻ mới sinh mấy ngày có')).toEqual([newborn]));

  it('must press beside a full screen', () => {
    expect(told([papers, refusal], 'documents', 521)).toEqual([refusal]);
    expect(told([papers], 'documents', 521)).toEqual([]);
  });
});
