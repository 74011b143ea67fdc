import { withoutRepeats } from '../../../../dialogs/procedure/reply/withoutRepeats';
import type { Block } from '../../../../replies/blocks';

const lead: Block = { type: 'lead', text: 'Nộp qua mạng được.' };
const text = (said: string): Block => ({ type: 'text', text: said });
const list = (...items: string[]): Block => ({ type: 'list', items: items.map((one) => ({ text: one })) });

test.each<[string, Block[], Block[]]>([
  [
    'a sentence is told once',
    [lead, text('Nộp qua mạng được.'), text('Phí 0 đồng.')],
    [lead, text('Phí 0 đồng.')],
  ],
  [
    'also at the end of another',
    [
      { type: 'lead', text: '2 tháng ít hơn mức nguồn nêu: quá 03 tháng thì không nhận.' },
      text('Quá 03 tháng thì không nhận.'),
      text('Không nhận.'),
    ],
    [
      { type: 'lead', text: '2 tháng ít hơn mức nguồn nêu: quá 03 tháng thì không nhận.' },
      text('Không nhận.'),
    ],
  ],
  [
    'a paper that a sentence has named is listed',
    [{ type: 'lead', text: 'Chỉ cần 1 giấy tờ: đơn đề nghị giao đất.' }, list('Đơn đề nghị giao đất')],
    [{ type: 'lead', text: 'Chỉ cần 1 giấy tờ: đơn đề nghị giao đất.' }, list('Đơn đề nghị giao đất')],
  ],
  ['so is a list', [list('Đơn', 'Ảnh'), lead, list('Đơn', 'Ảnh')], [list('Đơn', 'Ảnh'), lead]],
  ['a list that says more stays whole', [list('Đơn'), list('Đơn', 'Ảnh')], [list('Đơn'), list('Đơn', 'Ảnh')]],
  [
    'what says nothing stays',
    [
      { type: 'actions', actions: [] },
      { type: 'actions', actions: [] },
    ],
    [
      { type: 'actions', actions: [] },
      { type: 'actions', actions: [] },
    ],
  ],
])('%s', (_, blocks, expected) => expect(withoutRepeats(blocks)).toEqual(expected));
