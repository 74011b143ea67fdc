import { askedFeatures, meaningsOf } from '../../../dialogs/procedure/askedFeatures';
import { askedModel } from './askedModel';
import { sheetOf } from './sheets';

const library = sheetOf();

describe('what a question on a procedure says', () => {
  it('is its words without marks, and pairs of neighbours', () =>
    expect([...askedFeatures('gửi bưu điện', library)]).toEqual([
      ['gui', 1],
      ['buu', 1],
      ['gui buu', 1],
      ['dien', 1],
      ['buu dien', 1],
    ]));

  it('words that only ask, and those of the procedure itself, say less', () => {
    const features = askedFeatures('gửi thẻ được không', library);
    expect(features.get('gui')).toBe(1);
    expect(features.get('the')).toBeLessThan(1);
    expect(features.get('duoc')).toBeLessThan(1);
    expect(features.get('the')).not.toBe(features.get('duoc'));
    expect(features.get('gui the')).toBeCloseTo(Math.sqrt(features.get('the') as number));
  });

  it('is nothing of nothing', () => expect(askedFeatures('', library).size).toBe(0));
});

it('where the wordings of a written question point is worked out once', () => {
  const asked = { q: ['gửi bưu điện được không', 'nộp online'], answer: 'yes', a: 'Có.' } as const;
  const meanings = meaningsOf({ ...asked, q: [...asked.q] }, library, askedModel);
  expect(meanings).toHaveLength(2);
  const card = { ...asked, q: [...asked.q] };
  expect(meaningsOf(card, library, askedModel)).toBe(meaningsOf(card, library, askedModel));
});
