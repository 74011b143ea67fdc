import { recognizeDateTime } from '@microsoft/recognizers-text-date-time';
import { recognizeNumber, recognizeOrdinal, recognizePercentage } from '@microsoft/recognizers-text-number';
import { recognizeChoices } from 'botbuilder-dialogs';
import { registerVietnamese } from '../../../language/recognizers/register';

beforeAll(() => registerVietnamese(() => new Date('2026-11-24T03:00:00Z')));

const noOptions = 0;

describe.each(['vi-VN', 'vi-vn', 'vi'])('Vietnamese as a culture of Recognizers-Text, as "%s"', (culture) => {
  it('recognizes numbers', () => {
    expect(recognizeNumber('phí hai mươi lăm nghìn', culture)).toEqual([
      { text: 'hai mươi lăm nghìn', start: 4, end: 21, typeName: 'number', resolution: { value: '25000' } },
    ]);
    expect(recognizeNumber('3,07 triệu', culture)[0]?.resolution).toEqual({ value: '3070000' });
  });

  it('recognizes ordinals', () => {
    expect(recognizeOrdinal('cái thứ hai', culture)[0]?.resolution).toMatchObject({ value: '2' });
    expect(recognizeOrdinal('cái cuối cùng', culture)[0]?.resolution).toMatchObject({ relativeTo: 'end' });
  });

  it('recognizes percentages', () => {
    expect(recognizePercentage('tăng 9,18%', culture)[0]?.resolution).toEqual({ value: '9.18%' });
    expect(recognizePercentage('tăng chín phần trăm', culture)[0]?.text).toBe('chín phần trăm');
  });

  it('recognizes dates, by the clock that was given', () => {
    const [found] = recognizeDateTime(
      'thứ hai tuần sau',
      culture,
      noOptions,
      new Date('2026-11-24T03:00:00Z'),
    );
    expect(found).toMatchObject({
      typeName: 'datetimeV2.date',
      resolution: { values: [{ timex: '2026-11-30', type: 'date', value: '2026-11-30' }] },
    });
  });

  it('gives ranges their first day and the day after the last', () => {
    const [found] = recognizeDateTime('quý 2 năm ngoái', culture);
    expect(found?.resolution['values']).toEqual([
      { timex: '(2025-04-01,2025-06-30)', type: 'daterange', start: '2025-04-01', end: '2025-07-01' },
    ]);
  });

  it('gives a date without its year twice, the last and the next', () => {
    const [found] = recognizeDateTime('2/9', culture, noOptions, new Date('2026-11-24T03:00:00Z'));
    const values = found?.resolution['values'] as { value: string; timex: string }[];
    expect(values.map(({ value }) => value)).toEqual(['2026-09-02', '2027-09-02']);
    expect(values.map(({ timex }) => timex)).toEqual(['XXXX-09-02', 'XXXX-09-02']);
  });

  it.each([
    ['thứ hai', 'Sơn Trà'],
    ['số ba', 'Cẩm Lệ'],
    ['cai thu 1', 'Hải Châu'],
    ['3', 'Cẩm Lệ'],
  ])('lets "%s" pick among choices', (said, picked) => {
    const found = recognizeChoices(said, ['Hải Châu', 'Sơn Trà', 'Cẩm Lệ'], { locale: culture });
    expect(found.map(({ resolution }) => resolution.value)).toEqual([picked]);
  });
});

it('leaves other cultures as they are', () => {
  expect(recognizeNumber('twenty five', 'en-us')[0]?.resolution).toMatchObject({ value: '25' });
});
