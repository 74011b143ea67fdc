import { clausesOf } from '../../../../dialogs/understanding/entities/clauses';

test.each([
  ['tự làm được không, cần giấy tờ gì', ['tự làm được không', 'cần giấy tờ gì']],
  ['có cần chủ nhà đi cùng và cần những giấy tờ gì?', ['có cần chủ nhà đi cùng', 'cần những giấy tờ gì']],
  ['lam o dau va het bao nhieu', ['lam o dau', 'het bao nhieu']],
  [
    'làm căn cước cần mang giấy tờ gì và bé có phải lên công an không',
    ['làm căn cước cần mang giấy tờ gì', 'bé có phải lên công an không'],
  ],
  [
    'vào nhà thuê cần giấy gì với chủ nhà có phải ký không',
    ['vào nhà thuê cần giấy gì', 'chủ nhà có phải ký không'],
  ],
  ['con đi với mẹ có phải mang giấy gì không', ['con đi với mẹ có phải mang giấy gì không']],
  // What is joined by "và" and asks nothing of its own belongs together.
  ['vợ và chồng có phải cùng đi không', ['vợ và chồng có phải cùng đi không']],
  [' ?! ', []],
])('%s', (text, clauses) => expect(clausesOf(text)).toEqual(clauses));
