import type { Office, OfficeSource } from '../../knowledge/schema/office';
import { dateText, literal } from '../text/format';
import { hotlineText } from '../text/hotline';

const told: Record<OfficeSource['about'], string> = {
  units: 'các đơn vị cũ, mới',
  address: 'địa chỉ',
};

/** Where it was published what is said of these offices; an address of which that is not known is told as such. */
export function officeSources(offices: readonly Office[]): string[] {
  const sources = new Set(offices.flatMap((office) => (office.sources ?? []).map(sourceText)));
  const undated = offices.some(
    ({ address, sources: of }) => address && !of?.some(({ about }) => about === 'address'),
  );
  const sentences = [
    ...(sources.size > 0 ? [`Nguồn: ${[...sources].join('; ')}.`] : []),
    ...(undated
      ? [`Địa chỉ trên chưa có nguồn và ngày công bố; trước khi đi, Anh/Chị hỏi lại ${hotlineText()}.`]
      : []),
  ];
  return sentences.length > 0 ? [sentences.join(' ')] : [];
}

function sourceText({ about, publisher, url, asOf }: OfficeSource): string {
  const name = literal(publisher);
  const linked = url ? `[${name}](${encodeURI(decodeURI(url))})` : name;
  return `${linked}, ${dateText(asOf)} (${told[about]})`;
}
