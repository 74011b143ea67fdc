import type { Activity } from 'botbuilder';
import type { Office } from '../../knowledge/schema/office';
import type { OfficeIntent } from '../understanding/recognizers/office';
import { literal } from '../text/format';
import { hotlineText } from '../text/hotline';
import { addressText, mapUrl, mergedText, officeLine, officeTitle } from './office';
import { officeSources } from './source';
import { commandButtons } from '../reply/buttons';
import { type Button, reply } from '../reply/reply';

type Answer = Extract<OfficeIntent, { role: 'answer' | 'hint' }>;

/** Under a procedure that is filed at the ward or commune: the next message may be a bare name. */
export const communeQuestion =
  'Anh/Chị ở phường, xã nào? Nhắn tên (mới hoặc cũ), trợ lý cho địa chỉ nơi nộp.';

/** The button under a procedure that is filed at the ward or commune: its text asks which one. */
export const communeButton: Button = {
  title: 'Phường/xã của tôi ở đâu?',
  says: 'Ủy ban phường xã của tôi ở đâu',
};

/** The answer on an office: name, address, what it was merged from, map. Personal telephone numbers are never told. */
export function officeReply(intent: OfficeIntent): Partial<Activity> {
  switch (intent.role) {
    case 'which':
      return reply(
        'Anh/Chị ở phường, xã nào ạ? Nhắn tên mới hoặc tên cũ đều được, ví dụ: "Hải Châu", "An Hải Bắc cũ".',
        { kind: 'none', confidence: intent.confidence },
        [commandButtons.handoff],
      );
    case 'unknown':
      return reply(
        `Trợ lý không tìm thấy "${literal(intent.name)}" trong 94 phường, xã, đặc khu của Đà Nẵng và các đơn vị cũ đã nhập vào. Anh/Chị kiểm tra lại tên giúp, hoặc gọi ${hotlineText()}.`,
        { kind: 'none', confidence: intent.confidence },
        [commandButtons.handoff],
      );
    default:
      return found(intent);
  }
}

/** Where to go with a procedure that is filed at the ward or commune; to stand under the procedure's own answer. */
export function officeHint({ offices, said, relation }: Answer): string {
  const [only] = offices;
  if (only && offices.length === 1) {
    const was = relation === 'merged' && said !== only.name ? ` (${literal(said)} cũ)` : '';
    return [`Nơi đến${was}: ${officeLine(only)}.`, ...officeSources(offices)].join('\n\n');
  }
  return [
    `Tên "${literal(said)}" ứng với nhiều nơi, Anh/Chị chọn nơi đúng:`,
    ...offices.map((one) => `- ${officeLine(one)}`),
    ...officeSources(offices).map((source) => `\n${source}`),
  ].join('\n');
}

function found(intent: Answer): Partial<Activity> {
  const { offices, confidence } = intent;
  const [first] = offices;
  const text = [
    ...(first && offices.length === 1 ? one(first, intent) : several(intent)),
    ...district(intent),
    ...notHeld(intent),
    ...officeSources(offices),
  ].join('\n\n');
  const map = first && offices.length === 1 ? mapUrl(first) : null;
  return reply(
    text,
    { kind: 'office', ...(first ? { office: first.code } : {}), confidence },
    [],
    first && map ? { title: officeTitle(first), links: [{ title: 'Xem bản đồ', url: map }] } : undefined,
  );
}

function one(office: Office, { relation, said, asked }: Answer): string[] {
  const merged = mergedText(office);
  const map = mapUrl(office);
  return [
    ...(relation === 'merged' && said !== office.name
      ? [`${literal(said)} cũ nay thuộc **${literal(office.name)}** (từ 1/7/2025).`]
      : []),
    [
      `**${literal(officeTitle(office))}**`,
      `- Địa chỉ: ${addressText(office)}`,
      ...(merged
        ? [`- Từ 1/7/2025 gồm: ${merged}`]
        : asked === 'successor'
          ? ['- Giữ nguyên sau 1/7/2025']
          : []),
      ...(map ? [`- Bản đồ: ${map}`] : []),
    ].join('\n'),
  ];
}

function several({ offices, relation, said }: Answer): string[] {
  const lead =
    relation === 'district'
      ? `Khu vực ${literal(said)} cũ (trước 1/7/2025) nay gồm ${offices.length} đơn vị:`
      : offices.every(({ mergedFrom }) => mergedFrom.includes(said))
        ? `${literal(said)} cũ nay được chia về ${offices.length} đơn vị, tuỳ nơi ở:`
        : `Có ${offices.length} nơi ứng với tên này, Anh/Chị xem nơi nào đúng:`;
  return [
    [
      lead,
      ...offices.map((office) => {
        const merged = mergedText(office);
        return `- ${officeLine(office)}${merged ? `. Gồm: ${merged}` : ''}`;
      }),
    ].join('\n'),
  ];
}

/** Where the name was also a district's: the other units of it. */
function district({ district: units, offices }: Answer): string[] {
  const others = units.filter(({ code }) => !offices.some((office) => office.code === code));
  if (others.length === 0) return [];
  return [
    `Nếu Anh/Chị hỏi quận, huyện cũ cùng tên thì còn có: ${others.map(({ name }) => literal(name)).join(', ')}.`,
  ];
}

function notHeld({ asked }: Answer): string[] {
  if (asked !== 'phone' && asked !== 'hours') return [];
  const what = asked === 'phone' ? 'số điện thoại' : 'giờ làm việc';
  return [`Trợ lý không có ${what} của nơi này; Anh/Chị gọi ${hotlineText()} để hỏi.`];
}
