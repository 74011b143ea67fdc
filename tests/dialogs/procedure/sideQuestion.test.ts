import { sideQuestion } from '../../../dialogs/procedure/sideQuestion';

describe('what is asked of a matter by words that no procedure has', () => {
  test.each([
    ['thẻ đọc sách dùng được mấy năm', 'time', 'thẻ đọc sách'],
    ['làm thẻ đọc sách phải đủ bao nhiêu tuổi', 'conditions', 'làm thẻ đọc sách'],
    ['con 3 tháng chưa làm thẻ có bị phạt không', 'conditions', 'con chưa làm thẻ có không'],
    ['làm thẻ đọc sách hạn chót khi nào', 'time', 'làm thẻ đọc sách khi nào'],
    ['tôi ốm, con tôi làm thẻ thay được không', 'conditions', 'con tôi làm thẻ được không'],
  ])('%s', (question, facet, matter) => {
    const asked = sideQuestion(question);
    expect({ ...asked, matter: asked?.matter.replace(/\s+/g, ' ').trim() }).toEqual({ facet, matter });
  });

  test.each(['làm thẻ đọc sách mấy ngày', 'phí bao nhiêu', 'chưa làm thẻ bị phạt bao nhiêu', ''])(
    'no other: %s',
    (question) => expect(sideQuestion(question)).toBeNull(),
  );
});
