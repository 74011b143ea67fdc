import { cardPhrases } from '../../../knowledge/cards/cardPhrases';
import { type Card, FullCard } from '../../../knowledge/schema/card';

function card(code: string, title: string, q: string[] = []): [string, Card] {
  const asked = q.length > 0 ? [{ q, answer: 'yes', a: 'Có.' }] : [];
  return [
    code,
    FullCard.parse({
      kind: 'full',
      code,
      from: '0123456789ab',
      title,
      summary: 'Một việc.',
      cases: [{ id: 'common' }],
      steps: ['Nộp.'],
      place: { text: 'UBND' },
      result: ['Giấy'],
      asked,
    }),
  ];
}

test('titles are names, with and without what explains them', () => {
  const { names } = cardPhrases(new Map([card('1.000001', 'Tách hộ (tách sổ hộ khẩu)')]));
  expect(names.get('1.000001')).toEqual(['Tách hộ (tách sổ hộ khẩu)', 'Tách hộ']);
});

test('a bracket that tells two apart stays', () => {
  const { names } = cardPhrases(
    new Map([card('1.000001', 'Đổi thẻ căn cước'), card('1.000002', 'Đổi thẻ căn cước (Bộ Công an)')]),
  );
  expect(names.get('1.000002')).toEqual(['Đổi thẻ căn cước (Bộ Công an)']);
});

test('all wordings of its questions are kept; short cards say nothing', () => {
  const short: Card = {
    kind: 'short',
    code: '1.000003',
    from: '0123456789ab',
    conditions: [],
    steps: [],
    result: [],
  };
  const { asked, names } = cardPhrases(
    new Map([card('1.000001', 'Làm việc', ['có cần ký không', 'ai ký']), ['1.000003', short]]),
  );
  expect(asked.get('1.000001')).toEqual(['có cần ký không', 'ai ký']);
  expect(names.has('1.000003')).toBe(false);
});
