import { applicationsAmong } from '../../../knowledge/sheet/applications';

test.each<[string[], string[]]>([
  [['Tờ khai đăng ký khai sinh', 'Giấy chứng sinh'], ['Tờ khai đăng ký khai sinh']],
  [['Bản sao đơn', 'Căn cước hoặc hộ chiếu'], []],
  [['Phiếu lý lịch tư pháp số 1', 'Phiếu đề nghị'], ['Phiếu đề nghị']],
  [
    ['Đơn A', 'Đơn A', 'Đơn B', 'Đơn C', 'Đơn D'],
    ['Đơn A', 'Đơn B', 'Đơn C'],
  ],
])('of %j one fills in %j', (papers, expected) => {
  expect(applicationsAmong(papers).map(({ name }) => name)).toEqual(expected);
});
