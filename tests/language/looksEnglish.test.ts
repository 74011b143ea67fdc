import { looksEnglish } from '../../language/looksEnglish';

it.each([
  'I need help',
  'someone stole my phone',
  'my house is on fire',
  'how do I register my marriage?',
  'husband hit me every day, today he break my arm',
  'three men follow me to my homestay',
  'fake airbnb host disappeared with my money',
  'sell homemade diet pills without a label',
  'smoke coming from under the door and nobody answers',
])('"%s" is English', (text) => {
  expect(looksEnglish(text)).toBe(true);
});

it.each([
  'cho toi hoi ho so',
  'an com chua',
  'do me chua co',
  'me di dau',
  'Tôi muốn hỏi',
  '',
  '123',
  'can cuoc the nao',
  'dang ky etax mobile',
  'giay adidas samba fake voi real khac nhau cho nao',
  'sua modem wifi viettel',
  'em bam vao link nhan qua shopee, no rut sach tien trong the',
  'toi ko muoons sonhg nuaw, ai cuwus toi voi',
  'thayf giao lam doi voi con toi',
  'vk e trx tien facebook marketing',
])('"%s" is not', (text) => {
  expect(looksEnglish(text)).toBe(false);
});
