import type { Knowledge } from '../../../knowledge/knowledge';
import { Card } from '../../../knowledge/schema/card';
import { procedure } from '../../knowledge/import/procedures';
import { smallModels } from '../../dialogs/procedure/answering/models';

const cards = [
  {
    kind: 'full',
    code: '9.000001',
    from: '000000000000',
    title: 'Cấp thẻ đọc sách',
    summary: 'Thẻ mượn sách.',
    cases: [{ id: 'common', documents: [{ name: 'Đơn mượn' }] }],
    conditions: ['Không còn nợ sách.', 'Từ đủ 6 tuổi.'],
    warnings: ['Mất sách thì đền.'],
    steps: ['Ghi tên.'],
    place: { text: 'Thư viện' },
    result: ['Thẻ nhựa'],
    asked: [{ q: ['có cần đền ko'], answer: 'yes', a: 'Có, mất thì đền.' }],
  },
  { kind: 'short', code: '9.000002', from: '000000000000', conditions: ['Đọc sách tại chỗ.'] },
].map((card) => Card.parse(card));

const procedures = ['9.000001', '9.000002', '9.000003'].map((code) =>
  procedure({ code, name: 'Cấp thẻ đọc sách', submissions: [], documents: [], results: [] }),
);

/** A city with three procedures of one name: one has a full card, one a short one, one none. */
export const knowledge = {
  procedures,
  procedure: (code: string) => procedures.find((one) => one.code === code),
  card: (code: string) => {
    const card = cards.find((one) => one.code === code);
    return card && { card, stale: false };
  },
  localFees: () => [],
  finder: { analyzer: { writtenOut: (text: string) => text.replace(/\bko\b/g, 'không') } },
  models: smallModels(),
} as unknown as Knowledge;
