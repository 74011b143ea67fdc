import { z } from 'zod';
import { tidy } from '../../language/text';
import given from './data/filingBodies.json';

const { bodies } = z
  .strictObject({
    about: z.string(),
    bodies: z.array(z.strictObject({ words: z.string().min(1), name: z.string().min(1) })).min(1),
  })
  .parse(given);

const ways = String.raw`(?:trực tiếp|trực tuyến|qua (?:dịch vụ )?bưu (?:chính|điện)(?: công ích)?)`;
/** "nộp 01 bộ hồ sơ … đến Sở Tư pháp": somebody hands in, and where; no full stop between the two. */
const handedIn = new RegExp(
  String.raw`(?<!\p{L})(?:nộp|gửi)(?!\p{L})[^.;:]{0,180}?(?<!\p{L})(?:đến|tới|tại|về|cho|gửi)\s+(?:${ways}\s+)?(?:bộ phận [^.;,:]{0,60}?(?:của|thuộc)\s+)?(${bodies.map(({ words }) => words).join('|')})(?!\p{L})`,
  'iu',
);
/** What offices send one another is no handing in. */
const office = /(?:sở|ủy ban|uỷ ban|ubnd|cơ quan|công an|phòng|chủ tịch|bộ)(?!\p{L})[^.;:]{0,120}$/iu;

/** The body to which the steps of a procedure say that the file is handed in, by its first such sentence. */
export function filingBodyOf(steps: string): string | undefined {
  const text = tidy(steps);
  const found = handedIn.exec(text);
  if (!found) return undefined;
  const before = text.slice(0, found.index).split(/[.;:]/).at(-1) ?? '';
  if (office.test(before)) return undefined;
  return bodies.find(({ words }) => new RegExp(`^(?:${words})$`, 'iu').test(found[1] ?? ''))?.name;
}
