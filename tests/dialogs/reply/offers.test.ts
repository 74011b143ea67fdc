import { freshMemory, type Offer } from '../../../dialogs/memory';
import { besideOpenCases } from '../../../dialogs/reply/offers';
import { procedureTapText } from '../../../dialogs/tapText';

const house = '1.000001';
const fee: Offer = { title: 'Lệ phí', says: procedureTapText(house, 'fee') };
const home: Offer = { title: 'Nhà ở', says: procedureTapText(house, 'documents', 1, 'home'), isChoice: true };
const other: Offer = {
  title: 'Công trình',
  says: procedureTapText(house, 'documents', 1, 'other'),
  isChoice: true,
};
const memory = { ...freshMemory(), current: house, offers: [home, fee] };

describe('Cases that were asked about', () => {
  it('stay open beside what the next reply offers', () => {
    expect(besideOpenCases([fee], memory)).toEqual([home, fee]);
  });
  it.each<[string, Offer[], Partial<typeof memory> & { inCase?: string }]>([
    ['that are asked anew', [other], {}],
    ['of which one is chosen', [fee], { inCase: 'home' }],
    ['of another procedure', [fee], { current: '1.000002' }],
    ['that are procedures themselves', [fee], { offers: [{ ...fee, isChoice: true }] }],
  ])('do not, %s', (_what, offers, changed) => {
    expect(besideOpenCases(offers, { ...memory, ...changed })).toEqual(offers);
  });
});
