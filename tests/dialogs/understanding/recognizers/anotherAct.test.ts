import { type CityBot, Conversation, openCityBot } from '../../../helpers/cityBot';

let city: CityBot;
beforeAll(async () => (city = await openCityBot()), 120_000);

/** The recognizer and the procedure of the last of some turns. */
async function heard(turns: string): Promise<string> {
  const conversation = new Conversation(city.bot);
  let told = '';
  for (const text of turns.split(' | ')) {
    const { answer } = await conversation.say(text);
    told = `${answer?.trace?.recognizer} ${answer?.procedure}`;
  }
  return told;
}

describe('Another act on what is in hand', () => {
  it.each([
    ['is its twin', 'đổi giấy phép lái xe | còn cấp lại thì sao', '3.000348'],
    ['of a long name, too', 'làm căn cước cho người từ 14 tuổi trở lên | còn cấp lại thì sao', '1.014064'],
    ['of the same class of buildings', 'xin giấy phép xây dựng nhà ở | còn cấp lại thì sao', '1.013228'],
    ['in which more may be done', 'đăng ký hộ kinh doanh cần gì | còn cấp lại thì sao', '2.000575'],
    ['said by what has happened', 'gplx hết hạn | mất luôn r', '3.000348'],
    ['with the matter named', 'lm bằng lái a1 | mất bằng thì s', '3.000348'],
    ['of choices that are open', 'cấp giấy phép xây dựng | thế còn cấp lại thì sao', '1.013228'],
    ['that is none of them', 'làm căn cước | còn cấp lại thì sao', '1.014064'],
    ['with a few words more', 'đăng ký khai sinh | mất rồi xin lại sao', '1.004884'],
  ])('%s: %s', async (_, turns, code) => expect(await heard(turns)).toBe(`anotherAct ${code}`));

  it.each([
    ['a school of the next grade', 'chuyển trường tiểu học | còn cấp 2 thì sao', '2.002481'],
    ['and of the one after', 'chuyển trường tiểu học | còn cấp 2 thì sao | cấp 3 thì sao', '2.002478'],
  ])('is the same for others: %s: %s', async (_, turns, code) =>
    expect(await heard(turns)).toBe(`anotherAct ${code}`),
  );

  it.each([
    ['what is sure by itself', 'xin giấy phép xây nhà | sửa nhà thì sao'],
    ['what has no such twin', 'làm hộ chiếu | mất thì sao'],
    ['a twin for whom more is said', 'xin giấy liên vận qua Lào | còn đi Campuchia thì sao'],
    ['a death', 'đăng ký khai tử | mất ở nhà'],
    ['what becomes of it', 'thi giấy phép lái xe máy a1 | nếu thi rớt thì sao'],
    ['a paper that is lost of it', 'sang tên xe máy | mất giấy mua bán rồi thì sao'],
  ])('is not %s: %s', async (_, turns) => expect(await heard(turns)).not.toMatch(/^anotherAct/));
});
