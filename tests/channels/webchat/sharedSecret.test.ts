import { sharedSecret } from '../../../channels/webchat/sharedSecret';
import { engines } from '../shared/storages';

describe.each(engines)('the shared secret, on %s', (_, open) => {
  it('is the same for all who ask, also at once, and is made once', async () => {
    const { storage, dispose } = await open();
    let made = 0;
    const own = () => Promise.resolve(`secret-${(made += 1)}`);
    const secrets = await Promise.all([1, 2, 3].map(() => sharedSecret(storage, own)));
    expect(new Set(secrets).size).toBe(1);
    const before = made;
    expect(await sharedSecret(storage, own)).toBe(secrets[0]);
    expect(made).toBe(before);
    await dispose();
  });
});
