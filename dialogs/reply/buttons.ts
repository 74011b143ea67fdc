import type { Family } from '../../knowledge/families';
import type { Facet, Procedure } from '../../knowledge/schema/procedure';
import { commandTapText, procedureTapText } from '../understanding/recognizers/buttonTap';
import { choiceText } from '../text/format';
import { facetSays } from '../procedure/facets';
import type { Button } from './reply';

const facetButtons: readonly (readonly [Facet, string])[] = [
  ['documents', 'Giấy tờ'],
  ['fee', 'Lệ phí'],
  ['time', 'Thời gian'],
  ['place', 'Nơi nộp'],
  ['form', 'Mẫu đơn'],
  ['online', 'Cách nộp'],
  ['legal', 'Căn cứ pháp lý'],
  ['conditions', 'Điều kiện'],
];

export const commandButtons = {
  handoff: { title: 'Gọi tổng đài 1022', says: commandTapText('handoff') },
  menu: { title: 'Danh mục', says: commandTapText('menu') },
  help: { title: 'Hướng dẫn', says: commandTapText('help') },
  restart: { title: 'Hỏi việc khác', says: commandTapText('restart') },
} satisfies Record<string, Button>;

/** The parts of a procedure that the record holds and that were not just shown. */
export function furtherFacets(procedure: Procedure, shown: readonly Facet[], most: number): Button[] {
  return facetButtons
    .filter(([facet]) => !shown.includes(facet) && facetSays[facet](procedure, 1) !== null)
    .slice(0, most)
    .map(([facet, title]) => ({ title, says: procedureTapText(procedure.code, facet) }));
}

export function nextPage(code: string, facet: Facet, page: number): Button {
  return { title: 'Xem thêm', says: procedureTapText(code, facet, page + 1) };
}

/** One button a family; numbered as in the text above them. */
export function familyButtons(families: readonly Family[], facet: Facet): Button[] {
  return families.map(({ main }, i) => ({
    title: `${i + 1}. ${choiceText(main.name, 60)}`,
    says: procedureTapText(main.code, facet),
  }));
}
