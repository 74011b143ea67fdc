import { saidByOptions } from '../../../../dialogs/procedure/facets/saidOptions';
import type { SheetCase } from '../../../../knowledge/sheet/sheet';

const sheetCase = (id: string, when?: string): SheetCase => ({
  id,
  ...(when ? { when } : {}),
  papers: [],
  replaces: false,
  fees: [],
  times: [],
});
const sheet = {
  questions: [
    {
      ask: 'Thẻ loại nào?',
      options: [
        { title: 'Thẻ giấy, thẻ tạm', case: 'common' },
        { title: 'Thẻ nhựa', case: 'plastic' },
        { title: 'Thẻ điện tử', case: 'digital' },
      ],
    },
  ],
  cases: [sheetCase('common'), sheetCase('plastic', 'Thẻ nhựa'), sheetCase('digital', 'Thẻ điện tử')],
};
const paper = { text: '1.000 đồng', when: 'làm lần đầu' };
const plastic = { text: '2.000 đồng', when: 'Thẻ nhựa' };
const digital = { text: '3.000 đồng', when: 'Thẻ điện tử, gia hạn' };
const all = [paper, plastic, digital];

test.each([
  ['làm thẻ nhựa', [plastic]],
  ['xin thẻ tạm cho bé', [paper]],
  ['thẻ giấy, còn thẻ điện tử', [paper, digital]],
  ['làm thẻ', all],
  ['the nhua', all],
  ['thẻ giấy, thẻ nhựa, thẻ điện tử', all],
])('%s', (situation, told) => expect(saidByOptions(all, sheet, situation)).toEqual(told));
