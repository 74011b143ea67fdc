import { commandTapText, procedureTapText } from '../../../../dialogs/tapText';
import { buttonTap } from '../../../../dialogs/understanding/recognizers/buttonTap';
import { birth, turn } from '../turns';

describe('A button', () => {
  it.each<[string, unknown]>([
    [
      procedureTapText(birth.id, 'documents', 2, 'tre-em'),
      {
        kind: 'answer',
        targets: [
          {
            family: birth,
            code: birth.id,
            facets: ['documents'],
            page: 2,
            inCase: 'tre-em',
            confidence: 1,
            alternatives: [],
          },
        ],
      },
    ],
    [procedureTapText('9.999999', 'fee'), { kind: 'fallback', confidence: 0 }],
    [commandTapText('menu'), { kind: 'smalltalk', topic: 'menu' }],
    [commandTapText('nonsense'), { kind: 'fallback', confidence: 0 }],
    ['#p/made/up', { kind: 'fallback', confidence: 0 }],
    ['#q/1', undefined],
    ['khai sinh #p/1', undefined],
  ])('%s', (text, intent) => {
    expect(buttonTap.recognize(turn({ text }))?.intent).toEqual(intent);
  });
});
