import { partsMeant } from '../../../dialogs/procedure/partsMeant';
import type { Facet } from '../../../knowledge/schema/procedure';

test.each<[string, Facet[], Facet[]]>([
  ['hồ sơ gửi kiểu chi được', ['documents'], ['online']],
  ['nộp ở đâu bằng cách nào', ['place'], ['place', 'online']],
  ['cách thức nộp hồ sơ', ['steps'], ['online']],
  ['bé 9 tuổi thì ai ký vào tờ khai', ['place'], ['conditions']],
  ['khai sinh cho con thì ai đi khai', ['overview'], ['conditions']],
  ['ai phải dẫn hắn đi', ['place'], ['conditions']],
  ['xin phép thì đi từ đâu tới đâu, mấy khâu', ['place'], ['steps']],
  ['quy trình ra sao, hết bao nhiêu', ['overview', 'fee'], ['steps', 'fee']],
  ['nhận ở đâu', ['place'], ['place']],
  ['chuyển qua trường công cho đỡ tốn tiền có được không', ['fee'], ['conditions']],
  ['chuyển trường có tốn tiền không', ['fee'], ['fee']],
  // Who decides is an office, and a part that is asked beside stays.
  ['ai ký giấy phép', ['place'], ['place']],
  ['ai nộp, hết bao nhiêu', ['place', 'fee'], ['place', 'fee']],
  ['làm ở đâu', ['place'], ['place']],
])('%s: of %j %j', (question, facets, meant) => expect(partsMeant(question, facets)).toEqual(meant));
