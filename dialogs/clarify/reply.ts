import type { Activity } from 'botbuilder';
import type { Family } from '../../knowledge/families';
import type { Facet } from '../../knowledge/schema/procedure';
import type { OfficeHint } from '../understanding/intent';
import { choiceText, literal } from '../text/format';
import { hotlineText, hotlineWithHours } from '../text/hotline';
import { commandButtons, familyButtons } from '../reply/buttons';
import { officeHint } from '../office/reply';
import { filedNearby, round } from '../procedure/reply';
import { reply } from '../reply/reply';

/** From here down the bot says that it is not sure before it offers. */
const unsure = 0.25;

/** Asks back: numbered, so that the choice can be tapped, typed ("2") or said in other words. */
export function clarifyReply(
  families: readonly Family[],
  facets: readonly Facet[],
  confidence: number,
  office?: OfficeHint,
): Partial<Activity> {
  const question =
    confidence >= unsure
      ? 'Anh/Chị muốn hỏi thủ tục nào dưới đây? Bấm nút, hoặc nhắn số thứ tự.'
      : `Trợ lý chưa chắc Anh/Chị hỏi việc gì. Nếu là một trong các thủ tục gần nhất dưới đây, Anh/Chị bấm nút hoặc nhắn số thứ tự; nếu không, Anh/Chị nói cách khác hoặc gọi ${hotlineText()}.`;
  return reply(
    [`${question}\n\n${numbered(families)}`, ...place(families, office)].join('\n\n'),
    choice(families, confidence),
    familyButtons(families, facets[0] ?? 'overview'),
  );
}

/** Where the person said that they live, in case one of these is filed there. */
function place(families: readonly Family[], office: OfficeHint | undefined): string[] {
  const nearby = families.some(({ main }) => filedNearby(main));
  return office && nearby ? [`Với việc nộp tại phường, xã:\n${officeHint(office)}`] : [];
}

/** Owns up: nothing that the bot knows fits. */
export function fallbackReply(confidence: number, consecutiveFallbacks: number): Partial<Activity> {
  const text =
    consecutiveFallbacks > 1
      ? `Trợ lý vẫn chưa tìm được điều Anh/Chị cần. Để được người hỗ trợ trực tiếp, Anh/Chị gọi ${hotlineWithHours()}`
      : `Trợ lý không có thông tin về việc này nên không trả lời bừa. Anh/Chị thử nói ngắn gọn tên giấy tờ hoặc việc cần làm, hoặc gọi ${hotlineText()}.`;
  return reply(text, { kind: 'none', confidence: round(confidence) }, [
    commandButtons.handoff,
    commandButtons.menu,
    commandButtons.help,
  ]);
}

/** A facet was asked of nothing in particular. */
export function missingProcedureReply(facets: readonly Facet[]): Partial<Activity> {
  return reply(
    'Anh/Chị đang hỏi về thủ tục nào ạ? Ví dụ: "đăng ký khai sinh", "cấp lại căn cước", "mở hộ kinh doanh".',
    { kind: 'none', ...(facets[0] ? { facet: facets[0] } : {}), confidence: 0 },
    [commandButtons.menu, commandButtons.help],
  );
}

function choice(
  families: readonly Family[],
  confidence: number,
): { kind: 'choice'; choices: string[]; confidence: number } {
  return { kind: 'choice', choices: families.map(({ main }) => main.code), confidence: round(confidence) };
}

function numbered(families: readonly Family[]): string {
  return families.map(({ main }, i) => `${i + 1}. ${literal(choiceText(main.name, 130))}`).join('\n');
}
