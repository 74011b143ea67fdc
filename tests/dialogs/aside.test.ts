import { openCityBot, type CityBot, lastSaid } from '../helpers/cityBot';

let city: CityBot;
beforeAll(async () => (city = await openCityBot()), 120_000);

/** The answer to the last turn: its procedure and part, its service, or what kind it is. */
async function heard(turns: string): Promise<string | undefined> {
  const { answer } = await lastSaid(city.bot, turns);
  return answer?.procedure ? `${answer.procedure} ${answer.facet}` : (answer?.service ?? answer?.kind);
}

describe('What is said beside a matter', () => {
  it.each([
    ['an opening keeps no part for what follows', 'alo cho hoi chut | dang ky tam tru', '1.004194 overview'],
    ['a part that was named is kept', 'nộp ở đâu vậy | đăng ký tạm trú', '1.004194 place'],
    ['how far a file has come is no place', 'làm sổ đỏ lần đầu | hồ sơ của tôi tới đâu rồi', 'tra-cuu-ho-so'],
    ['where a file is handed in is', 'làm sổ đỏ lần đầu | hồ sơ nộp ở đâu', '1.013978 place'],
    [
      'to file elsewhere is asked of the matter in hand',
      'cấp lại căn cước | nộp ở phường khác được không',
      '1.014064 place',
    ],
    ['of nothing in hand it is told in general', 'nộp ở phường khác được không', 'nop-noi-khac'],
    [
      'to be too late is no harm',
      'hưởng trợ cấp thất nghiệp | nếu không làm kịp thì sao',
      '1.001978 overview',
    ],
    ['money in other words is the fee', 'cấp lại căn cước | tien nong sao', '1.014064 fee'],
    [
      'thanks with an aside are thanks',
      'đăng ký khai sinh | cam on nhe, ma troi nong ri mong khong mua',
      'smalltalk',
    ],
    [
      'thanks and a further part ask for it',
      'đăng ký khai sinh | cảm ơn em, còn lệ phí bao nhiêu',
      '1.001193 fee',
    ],
    [
      'who is away at sea is not missed',
      'đăng ký khai sinh | ba hắn đi biển chưa về, tui đi một mình được không',
      '1.001193 conditions',
    ],
    ['who is not to be reached is', 'chồng tôi đi biển chưa về, gọi không được', 'emergency'],
    ['who has left is told beside what is wanted', 'tôi muốn nhận con, mẹ cháu bỏ đi rồi', 'choice'],
    ['who is looked for is missed', 'con gái tôi bỏ đi rồi, tôi muốn tìm con', 'emergency'],
  ])('%s: "%s"', async (_what, turns, told) => expect(await heard(turns)).toBe(told));
});
