import { properties, shippedProfile } from '../../../channels/messenger/profile';
import { START } from '../../../channels/messenger/payloads';
import phrases from '../../../dialogs/data/smalltalk.json';

describe('the Messenger profile that ships', () => {
  const profile = shippedProfile();

  it('keeps to Messenger’s limits and its schema', () => {
    expect(Object.keys(profile)).toEqual(properties);
  });

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
