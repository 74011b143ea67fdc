import { isUrgent } from '../../../dialogs/understanding/recognizers/urgent';
import { fold } from '../../../language/text';
import { questions } from './held';

const bothWays = (texts: readonly string[]): string[] => texts.flatMap((text) => [text, fold(text)]);

describe('Danger', () => {
  it.each(
    bothWays([
      'cháy nhà rồi',
      'nhà hàng xóm đang cháy lớn quá',
      'nha ben canh dang chay',
      'có người đuối nước ở biển mỹ khê',
      'co cuop o cho han',
      'vợ tôi sắp đẻ gọi xe cấp cứu gấp',
      'ba tôi bị đột quỵ',
      'cháy nhà rồi cứu với',
      'nhà bên cạnh đang cháy',
      'có cướp',
      'bị cướp giật giữa đường',
      'có người bị tai nạn cần cấp cứu',
      'ba tôi bất tỉnh rồi',
      'cứu tôi với',
      'hàng xóm đánh nhau chảy máu',
      'trộm đang vào nhà',
      'chay roi',
      'cuop',
      'cap cuu',
      'xe máy đang bốc cháy',
      'con tôi bị co giật',
      'có người nhảy cầu',
      'rò rỉ khí gas',
      'cứu hỏa gọi số mấy',
      'vợ tôi sắp sinh rồi vỡ ối',
      'có đám cháy ở chợ cồn',
      'tai nạn giao thông nghiêm trọng có người chết',
      'có người cầm dao rượt',
      'bị ngộ độc nặng lắm',
      'cháy rừng ở sơn trà',
      'bị đuổi đánh',
      'ngạt khói',
      'nạn nhân chảy máu nhiều lắm',
      'bị giật điện',
      'bị rắn cắn',
    ]),
  )('"%s" is heard', (text) => {
    expect(isUrgent(text)).toBe(true);
  });

  it.each(
    bothWays([
      'nhà bị cháy mất giấy tờ làm lại sao',
      'thủ tục cấp giấy phép xe cấp cứu',
      'bảo hiểm cháy nổ bắt buộc',
      'thẩm duyệt phòng cháy chữa cháy',
      'dân số đà nẵng',
      'tuyến 14 chạy qua đâu',
      'xe buýt đang chạy tuyến nào',
      'chạy thận nhân tạo ở đâu',
      'thủ tục phòng cháy chữa cháy',
      'thẩm duyệt thiết kế phòng cháy chữa cháy',
      'giấy chứng nhận phòng cháy',
      'cấp giấy phép hoạt động cơ sở cấp cứu',
      'hỗ trợ vận chuyển người bệnh cấp cứu',
      'dịch vụ cấp cứu y tế cần điều kiện gì',
      'nghiệm thu chữa cháy',
      'nhà bị cháy giấy tờ giờ làm lại sao',
      'cháy mất sổ đỏ',
      'bị cướp mất căn cước làm lại ở đâu',
      'bị mất trộm xe làm sao trình báo',
      'phương án chữa cháy cơ sở',
      'huấn luyện nghiệp vụ chữa cháy và cứu nạn cứu hộ',
      'đăng ký xe cứu thương',
      'phục hồi hoạt động sau khi bị đình chỉ về pccc',
      'cấp phép cơ sở cấp cứu ngoại viện',
      'trợ cấp cho người bị tai nạn lao động',
      'hộ gia đình bị cháy nhà được hỗ trợ gì',
      'trợ cấp khẩn cấp nhà bị sập',
      'thành lập đội cứu hộ',
      'cap giay phep phong chay chua chay',
      'pccc',
      'xác nhận phương tiện giao thông cơ giới chữa cháy',
      'đổi giấy tờ bị cháy',
      'nạn nhân bị bạo lực gia đình cần làm đơn gì',
      'điều kiện hành nghề cấp cứu',
      'bán hàng cháy hàng',
      'xe cứu hỏa đăng kiểm',
      'chứng chỉ sơ cấp cứu',
      'tiền bồi thường tai nạn giao thông',
      'giấy ra viện cấp cứu thanh toán bảo hiểm',
      'cấp cứu trái tuyến có được bảo hiểm không',
      'khai tử người chết đuối',
      'người chết do tai nạn làm giấy chứng tử',
      'đăng ký khai sinh cho trẻ bị bắt cóc',
      'lắp hệ thống báo cháy cần giấy gì',
      'cứu hộ động vật',
      'phí cứu hộ',
      'thẻ cướp biển',
      'xin giấy cướp cô dâu',
    ]),
  )('"%s" speaks of something else', (text) => {
    expect(isUrgent(text)).toBe(false);
  });

  it('is heard in no question about procedures', () => {
    const said = ['gate.jsonl', '../../../training/data/mixed.jsonl'].flatMap((file) =>
      questions(file).map(({ q }) => q ?? ''),
    );
    expect(said.filter(isUrgent)).toEqual([]);
  });
});
