import { profileFor, properties } from '../../../channels/messenger/profile';
import { START } from '../../../channels/messenger/payloads';
import phrases from '../../../dialogs/data/smalltalk.json';

describe('the Messenger profile that ships', () => {
  const profile = profileFor({ name: '1022', called: 'tổng đài 1022' });

  it('keeps to Messenger’s limits and its schema', () => {
    expect(Object.keys(profile)).toEqual(properties);
  });

  it.each(['tổng đài 1900 1075', 'đường dây nóng của thành phố Huế'])(
    'speaks for the hotline %s',
    (called) => {
      const other = JSON.stringify(profileFor({ name: 'Huế', called }));
      expect(other).not.toMatch(/1022|[{]hotline|[{]called/);
      expect(other).toContain('Trợ lý tự động Huế');
      expect(other).toContain(called.length <= 20 ? `Gặp ${called}` : 'Gặp người trực');
    },
  );

  it('says that it is a machine', () => {
    expect(profile.greeting[0]?.text).toMatch(/máy/);
  });

  it('has a menu whose taps the dialog tree understands', () => {
    const payloads = profile.persistent_menu.flatMap(({ call_to_actions: items }) =>
      items.flatMap((item) => (item.type === 'postback' && item.payload !== START ? [item.payload] : [])),
    );
    expect(payloads.length).toBeGreaterThan(2);
    expect(Object.values(phrases).flat()).toEqual(expect.arrayContaining(payloads));
  });
});
