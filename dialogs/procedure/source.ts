import type { Procedure } from '../../knowledge/schema/procedure';
import { dateText, literal } from '../text/format';

/** Where the figures come from: link, publishing decision and date. Stands under every answer on a procedure. */
export function sourceLine({ code, source, decision }: Procedure): string {
  const parts = [
    `[Cổng Dịch vụ công quốc gia](${encodeURI(decodeURI(source.url))})`,
    `mã ${code}`,
    ...(decision ? [`Quyết định ${literal(decision)}`] : []),
    `dữ liệu ${dateText(source.asOf)}`,
  ];
  return `Nguồn: ${parts.join(' · ')}`;
}
