import { resultsFromRecord } from '../../../knowledge/sheet/results';

describe('results of a record', () => {
  test.each([
    [
      'get back a first word that was lost',
      ['Định hoàn thuế', 'Báo không được miễn'],
      ['Quyết định hoàn thuế', 'Thông báo không được miễn'],
    ],
    ['keep what only looks cut', ['Báo cáo thẩm định'], ['Báo cáo thẩm định']],
    ['have refusals behind', ['Văn bản từ chối', 'Giấy phép./'], ['Giấy phép', 'Văn bản từ chối']],
    [
      'leave a result that may be either in its place',
      ['Thông báo chấp nhận/không chấp nhận', 'Giấy phép'],
      ['Thông báo chấp nhận/không chấp nhận', 'Giấy phép'],
    ],
  ])('%s', (_, told, results) => expect(resultsFromRecord(told)).toEqual(results));
});
