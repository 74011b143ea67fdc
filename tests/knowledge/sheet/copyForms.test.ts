import { withoutCopyForms } from '../../../knowledge/sheet/copyForms';

describe('the name of a paper behind the forms of its copy', () => {
  test.each([
    [
      'Bản sao có chứng thực hoặc bản sao kèm bản chính để đối chiếu hoặc bản sao điện tử được chứng thực từ bản chính hộ chiếu',
      'Hộ chiếu',
      'bản sao chứng thực, bản sao kèm bản chính để đối chiếu hoặc bản điện tử',
    ],
    [
      'Bản sao hoặc bản chính nghị quyết của Đại hội thành viên về việc thay đổi người đại diện theo pháp luật',
      'Nghị quyết của Đại hội thành viên về việc thay đổi người đại diện theo pháp luật',
      'bản chính hoặc bản sao',
    ],
  ])('%s', (whole, name, plain) => expect(withoutCopyForms(whole)).toEqual({ name, plain }));

  test.each([
    ['short', 'Bản sao hoặc bản chính giấy khai sinh'],
    [
      'one that names nothing behind them',
      'Bản sao kèm bản chính để đối chiếu, bản sao có chứng thực hoặc bản sao điện tử được cấp từ sổ gốc hoặc bản sao điện tử được chứng thực từ bản chính',
    ],
    [
      'two papers',
      'Bản sao quyết định thành lập hoặc bản sao giấy chứng nhận đăng ký doanh nghiệp, cập nhật đến thời điểm đề nghị',
    ],
  ])('stays when it is %s', (_, name) => expect(withoutCopyForms(name)).toEqual({ name }));
});
