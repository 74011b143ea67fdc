import { tidy } from '../../language/text';
import type { PortalRow } from './portalRow';

/** The national portal and its own pages. */
const national = /(?:^|\.)dichvucong\.gov\.vn$/i;
/** A decision of the city's committee: "1234/QĐ-UBND". */
const ofTheCity = /\/QĐ-UBND$/iu;

/**
 * Who published a row, where that is not the national portal: as the row says, else whoever decided on it, else the site
 * that it links to.
 */
export function publisherOf(row: Pick<PortalRow, 'cong_bo' | 'url' | 'so_quyet_dinh'>): string | undefined {
  const named = tidy(row.cong_bo);
  if (named !== '') return named;
  const url = row.url.trim();
  const host = URL.canParse(url) ? new URL(url).hostname : undefined;
  if (host !== undefined && national.test(host)) return undefined;
  if (ofTheCity.test(tidy(row.so_quyet_dinh))) return 'UBND thành phố';
  return host?.replace(/^www\./, '');
}
