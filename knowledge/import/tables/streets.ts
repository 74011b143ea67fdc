import { type Cells, parts, RowProblem, said, slug } from './cells';
import { dateIn, linkIn } from './source';
import type { Units } from './units';

/** A line of streets: which ward a street, or a stretch of it, lies in. @throws RowProblem */
export function streetOf(cells: Cells, units: Units, today: string): unknown {
  const name = said(cells['street'])?.replace(/^(?:đường|phố)\s+(?=\p{L})/iu, '') ?? '';
  const ward = said(cells['ward']);
  if (ward === undefined) throw new RowProblem('ward', 'must name the ward or commune');
  const { code } = units.find(ward, 'ward');
  const publisher = said(cells['publisher']);
  if (publisher === undefined) throw new RowProblem('publisher', 'must say where this is published');
  const [stretch, url] = [said(cells['stretch']), linkIn(cells, 'url')];
  return {
    id: slug([name, code, stretch ?? ''].join(' ')),
    name,
    names: parts(cells['names'], /[;\n]/),
    ward: code,
    ...(stretch === undefined ? {} : { stretch }),
    source: { publisher, ...(url === undefined ? {} : { url }), asOf: dateIn(cells, 'asOf') ?? today },
  };
}
