import { only } from '../../../../dialogs/procedure/decision/decision';
import { ofWhoIsSent } from '../../../../dialogs/procedure/decision/ofWhoIsSent';

const depends =
  'Tùy người làm thay: cần văn bản ủy quyền có chứng thực; riêng ông bà, cha mẹ, con, anh chị em ruột thì không phải chứng thực.';
const exempts =
  'Không phải chứng thực văn bản ủy quyền: ông bà, cha mẹ, con, anh chị em ruột thì không phải chứng thực.';
const certified =
  'Có, văn bản ủy quyền phải chứng thực; chỉ ông bà, cha mẹ, con, anh chị em ruột thì không phải chứng thực.';

describe('who is sent decides whether the authorisation is certified', () => {
  test.each([
    ['one’s own mother', 'nhờ mẹ ruột làm giúp, giấy ủy quyền có phải chứng thực không', exempts],
    ['the same without marks', 'nho me o que di lam, giay uy quyen co can chung thuc khong', exempts],
    ['a brother', 'ủy quyền cho anh trai ruột thì có phải công chứng không', exempts],
    [
      'a son who comes',
      'con trai tui đi làm thay được không, có phải chứng thực giấy ủy quyền không',
      exempts,
    ],
    ['a son it is done for', 'làm khai sinh cho con trai, ủy quyền có phải chứng thực không', depends],
    ['a friend', 'nhờ bạn thân khai tử cho ông nội, giấy ủy quyền có cần chứng thực không', certified],
    ['a neighbour', 'nhờ hàng xóm nộp thì ủy quyền có công chứng không', certified],
    ['a mother-in-law, who is not named', 'nhờ mẹ chồng làm thì có phải chứng thực không', depends],
    ['nobody', 'giấy ủy quyền có phải chứng thực không', depends],
    ['either of two', 'nhờ mẹ ruột hoặc nhờ bạn thân làm thì có phải chứng thực không', depends],
    ['a mother, and no certification asked', 'nhờ mẹ ruột làm được không', depends],
  ])('%s', (_, question, lead) => expect(ofWhoIsSent(question, only(depends)).lead).toBe(lead));

  it('decides nothing where no certification is told', () =>
    expect(ofWhoIsSent('nhờ bạn thân làm có phải chứng thực không', only('Cần văn bản ủy quyền.')).lead).toBe(
      'Cần văn bản ủy quyền.',
    ));

  test.each([
    'nhờ bạn thân làm có phải chứng thực không',
    'nhờ bạn thân đi đăng ký, giấy ủy quyền viết tay được không',
  ])('tells a friend who alone is exempted where no more is told: %s', (question) => {
    const lead = 'Cần văn bản ủy quyền (ông bà, cha mẹ, anh chị em ruột thì không phải chứng thực).';
    expect(ofWhoIsSent(question, only(lead)).lead).toBe(
      'Không thuộc diện được miễn chứng thực văn bản ủy quyền; chỉ ông bà, cha mẹ, anh chị em ruột thì không phải chứng thực.',
    );
  });
});
