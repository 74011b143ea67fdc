import { openCityBot, type CityBot, lastMatter } from '../helpers/cityBot';

let city: CityBot;
beforeAll(async () => (city = await openCityBot()), 120_000);

const heard = (turns: string) => lastMatter(city.bot, turns);

describe('What has happened, of nothing that is named', () => {
  it.each([
    ['moves from open choices to the one in which that is done', 'làm căn cước | mất rồi', '1.014064'],
    ['though one of them is of another thing', 'làm sổ đỏ | mất rồi', '1.012786'],
    ['so does an act that is meant instead', 'cấp thẻ căn cước | À nhầm, ý tôi là cấp lại', '1.014064'],
    ['is asked of which where the choices are of many things', 'làm bảo hiểm | mất rồi', 'choice'],
    ['is no loss of a paper where somebody has died', 'khai tử | mất rồi', '1.000656'],
    ['means nothing of another field', 'trợ cấp người già | hết hạn rồi', '1.014027'],
    ['nor what is done so to another thing', 'làm giấy phép lái xe | bị gãy rồi', '3.000346'],
  ])('%s: "%s"', async (_what, turns, told) => expect(await heard(turns)).toBe(told));
});
