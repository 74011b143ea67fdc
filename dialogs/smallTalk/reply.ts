import type { Activity } from 'botbuilder';
import type { AnswerKind } from '../answer';
import type { SmallTalkTopic } from '../understanding/intent';
import {
  emergencyText,
  hotlineDetails,
  hotlineNumbers,
  hotlineText,
  hotlineWithHours,
} from '../text/hotline';
import { say } from '../text/say';
import { commandButtons } from '../reply/buttons';
import { type Button, reply } from '../reply/reply';

/** Questions that many people come with, as first buttons. */
export const startButtons: readonly Button[] = [
  { title: 'Làm giấy khai sinh', says: 'Đăng ký khai sinh' },
  { title: 'Căn cước', says: 'Cấp thẻ căn cước' },
  { title: 'Mở hộ kinh doanh', says: 'Đăng ký hộ kinh doanh' },
  { title: 'Đăng ký tạm trú', says: 'Đăng ký tạm trú' },
  commandButtons.help,
];

interface Saying {
  text: () => string;
  kind?: AnswerKind;
  buttons?: readonly Button[];
}

const sayings: Record<Exclude<SmallTalkTopic, 'back'>, Saying> = {
  greeting: {
    text: () =>
      'Xin chào Anh/Chị! Đây là **trợ lý tự động 1022** của thành phố Đà Nẵng – một chương trình máy tính, không phải người.\n\n' +
      'Trợ lý trả lời về thủ tục hành chính: giấy tờ, lệ phí, thời gian, nơi nộp. Anh/Chị cứ hỏi như nói chuyện, có dấu hay không dấu đều được, ví dụ: "sinh con rồi làm giấy tờ gì".\n\n' +
      'Xin đừng gửi số căn cước, số điện thoại hay mật khẩu vào đây.',
    buttons: startButtons,
  },
  help: {
    text: () =>
      'Anh/Chị nói việc cần làm, kèm điều muốn biết nếu có:\n- "làm lại căn cước bị mất cần giấy tờ gì"\n- "đăng ký tạm trú ở đâu"\n- rồi hỏi tiếp "phí bao nhiêu", "bao lâu có"\n\n' +
      `Nhắn "danh mục" để xem các việc thường hỏi, "làm lại" để hỏi việc khác. Cần gặp người: gọi ${hotlineText()}.`,
    buttons: startButtons,
  },
  menu: {
    text: () => 'Các việc nhiều người hỏi. Anh/Chị bấm nút, hoặc nhắn việc mình cần:',
    buttons: startButtons,
  },
  restart: { text: () => 'Vâng, mình bắt đầu lại. Anh/Chị cần hỏi việc gì ạ?', buttons: startButtons },
  thanks: { text: () => 'Dạ, không có gì ạ. Anh/Chị cần gì thêm cứ nhắn.', buttons: [commandButtons.menu] },
  goodbye: { text: () => 'Chào Anh/Chị. Khi cần, Anh/Chị nhắn lại bất cứ lúc nào.' },
  robot: {
    text: () =>
      `Đây là trợ lý tự động 1022, một chương trình máy tính trả lời về thủ tục hành chính. Muốn nói chuyện với người, Anh/Chị gọi ${hotlineText()}.`,
    buttons: [commandButtons.help, commandButtons.handoff],
  },
  handoff: { text: hotlineDetails, kind: 'handoff', buttons: [commandButtons.restart] },
  anger: {
    text: () =>
      `Trợ lý xin lỗi vì chưa giúp được Anh/Chị. Để được người hỗ trợ, Anh/Chị gọi ${hotlineWithHours()}`,
    kind: 'handoff',
    buttons: [commandButtons.restart, commandButtons.help],
  },
  emergency: {
    text: () =>
      `Nếu đang khẩn cấp, Anh/Chị gọi ngay:\n${emergencyText()}\n\nTrợ lý này là máy, không chuyển được cuộc gọi. Việc khác: ${hotlineText()}.`,
    kind: 'handoff',
  },
  privacy: {
    text: () =>
      'Trợ lý chỉ ghi nhớ tạm Anh/Chị đang hỏi thủ tục nào để trả lời tiếp, không lưu nội dung lâu dài và không cần thông tin cá nhân. ' +
      'Xin đừng gửi số căn cước, số điện thoại, địa chỉ. Nhắn "xoá dữ liệu của tôi" để xoá những gì trợ lý còn giữ.',
    kind: 'privacy',
    buttons: [commandButtons.restart],
  },
  erase: {
    text: () =>
      'Đã xoá những gì trợ lý giữ của cuộc trò chuyện này. Nền tảng Anh/Chị đang dùng (Messenger, Zalo, trình duyệt) có thể còn giữ bản của họ.',
    kind: 'privacy',
    buttons: startButtons,
  },
  none: {
    text: () => say('smalltalk.none', { hotline: hotlineNumbers() }),
    buttons: [commandButtons.menu, commandButtons.handoff],
  },
  noMore: { text: () => say('smalltalk.noMore') },
  other: {
    text: () => 'Dạ. Trợ lý này chuyên trả lời về thủ tục hành chính. Anh/Chị cần hỏi việc gì ạ?',
    buttons: startButtons,
  },
};

export function smallTalkReply(topic: Exclude<SmallTalkTopic, 'back'>): Partial<Activity> {
  const { text, kind = 'smalltalk', buttons = [] } = sayings[topic];
  return reply(text(), { kind, confidence: 1 }, buttons);
}

/** For messages without a single letter or digit. */
export function emptyReply(): Partial<Activity> {
  return reply(
    'Trợ lý chỉ đọc được chữ. Anh/Chị nhắn việc cần hỏi bằng chữ giúp, ví dụ: "đăng ký kết hôn cần gì".',
    { kind: 'smalltalk', confidence: 1 },
    startButtons,
  );
}
