import { silent, type Log } from '../../../bots/log';
import { NoTokenError, AccessTokens } from '../../../channels/zalo/tokens';
import { TokenStore } from '../../../channels/zalo/tokenStore';
import type { Storage } from '../../../storage/collection';
import { type ZaloStandIn, zaloStandIn } from '../../../simulators/zalo/openapi';
import { storageInstead } from '../../helpers/storageInstead';
import { dying } from '../shared/dying';
import { engines, type Temporary } from '../shared/storages';
import { account, botBefore, secrets } from './shared';
import { until } from '../shared/setting';
import { eventsOf } from '../../../simulators/zalo/events';

const hour = 3_600_000;

describe.each(engines)('the tokens, on %s', (_, open) => {
  let place: Temporary;
  let zalo: ZaloStandIn;
  let now = 1_764_000_000_000;
  let owners = 0;
  const alerts: string[] = [];
  const log: Log = { ...silent, error: (fields, text) => void (fields.alert && alerts.push(text)) };

  beforeEach(async () => {
    place = await open();
    zalo = await zaloStandIn({ appId: account.appId, appSecret: secrets.appSecret });
    alerts.length = 0;
  });
  afterEach(async () => {
    await zalo.close();
    await place.dispose();
  });

  /** One process. */
  async function process(refreshToken: string, storage: Storage = place.storage): Promise<AccessTokens> {
    return new AccessTokens({
      oauthUrl: zalo.url,
      appId: account.appId,
      appSecret: secrets.appSecret,
      store: await TokenStore.open(storage, account.appId, () => now),
      refreshToken,
      log,
      clock: () => now,
      owner: `process-${(owners += 1)}`,
      lookMs: 5,
      timeoutMs: 500,
    });
  }

  const works = (access: string): void => expect(zalo.grants.check(access)).toBe(0);

  it('begin with the one given by hand, and are asked for once however many need one', async () => {
    const tokens = await process(zalo.grants.mint());
    const all = await Promise.all(Array.from({ length: 20 }, () => tokens.access()));
    works(all[0] as string);
    expect(new Set(all).size).toBe(1);
    expect(zalo.grants.renewals).toBe(1);
  });

  it('survive a restart: the one given by hand is not used twice', async () => {
    const first = zalo.grants.mint();
    const access = await (await process(first)).access();
    const again = await process(first);
    expect(await again.access()).toBe(access);
    works(await again.instead(access));
    expect(zalo.grants.renewals).toBe(2);
    expect(alerts).toEqual([]);
  });

  it('are renewed by one of several processes, whose pair the others take', async () => {
    const first = zalo.grants.mint();
    const processes = await Promise.all([1, 2, 3, 4].map(() => process(first)));
    const begun = await Promise.all(processes.map((tokens) => tokens.access()));
    expect(new Set(begun).size).toBe(1);
    const renewed = await Promise.all(processes.map((tokens) => tokens.instead(begun[0] as string)));
    expect(new Set(renewed).size).toBe(1);
    works(renewed[0] as string);
    expect(zalo.grants.renewals).toBe(2);
  });

  it('are renewed hours before they end', async () => {
    const tokens = await process(zalo.grants.mint());
    const first = await tokens.access();
    now += 20 * hour;
    expect(await tokens.access()).toBe(first);
    now += 2 * hour;
    const second = await tokens.access();
    expect(second).not.toBe(first);
    works(second);
  });

  it('do for as long as they live when renewing ahead fails, with an alert', async () => {
    const tokens = await process(zalo.grants.mint());
    const first = await tokens.access();
    now += 22 * hour;
    zalo.treatRenewal = () => ({ kind: 'status', status: 503 });
    expect(await tokens.access()).toBe(first);
    expect(alerts).toHaveLength(1);
    expect(await tokens.access()).toBe(first);
    expect(alerts).toHaveLength(1);
    now += 4 * hour;
    await expect(tokens.access()).rejects.toThrow(NoTokenError);
    zalo.treatRenewal = () => undefined;
    works(await tokens.access());
  });

  it('are kept before they are used: a storage that fails then costs nothing', async () => {
    const first = zalo.grants.mint();
    const mortal = dying(place.storage);
    const tokens = await process(first, mortal);
    zalo.treatRenewal = () => {
      mortal.kill();
      return undefined;
    };
    await expect(tokens.access()).rejects.toThrow('killed');
    expect(zalo.grants.renewals).toBe(1);
  });

  it('that Zalo gave while the storage was away are kept as soon as it is back', async () => {
    const kept = await TokenStore.open(place.storage, account.appId, () => now);
    let away = true;
    const store = Object.assign(Object.create(kept) as TokenStore, {
      keep: (...given: Parameters<TokenStore['keep']>) =>
        away ? Promise.reject(new Error('away')) : kept.keep(...given),
    });
    const tokens = new AccessTokens({
      oauthUrl: zalo.url,
      appId: account.appId,
      appSecret: secrets.appSecret,
      store,
      refreshToken: zalo.grants.mint(),
      log,
      clock: () => now,
      owner: 'a',
      lookMs: 5,
    });
    await expect(tokens.access()).rejects.toThrow('away');
    await expect(tokens.access()).rejects.toThrow('away');
    away = false;
    works(await tokens.access());
    expect(zalo.grants.renewals).toBe(1);
  });

  it('are taken from a new hand-given one at the next start, once', async () => {
    const old = await process(zalo.grants.mint());
    await old.access();
    const given = zalo.grants.mint();
    works(await (await process(given)).access());
    expect(zalo.grants.renewals).toBe(2);
    works(await (await process(given)).access());
    expect(zalo.grants.renewals).toBe(2);
    expect(alerts).toEqual([]);
  });

  it('go on where a hand-given one is worthless', async () => {
    const good = await process(zalo.grants.mint());
    const access = await good.access();
    const other = await process('worthless');
    const next = await other.access();
    expect(next).not.toBe(access);
    works(next);
  });

  it.each<[string, string]>([
    ['used before', 'worthless'],
    ['of another app', 'any'],
  ])('a refresh token %s is told loudly, with what to do', async (_, token) => {
    if (token === 'any') zalo.treatRenewal = () => ({ kind: 'code', code: -14002 });
    const tokens = await process(token);
    await expect(tokens.access()).rejects.toMatchObject({ human: true });
    expect(alerts).toHaveLength(1);
    expect(alerts[0]).toContain(token === 'any' ? 'developers.zalo.me' : 'ZALO_REFRESH_TOKEN');
  });

  it('of a process that died while renewing are renewed by another, when its time is over', async () => {
    const first = zalo.grants.mint();
    const store = await TokenStore.open(place.storage, account.appId, () => now);
    await store.read();
    await store.lock('dead', 25_000);
    let tries = 0;
    const watched = storageInstead(place.storage, 'zaloTokens', (real) => ({
      update: (filter, change) => {
        tries += 1;
        return real.update(filter, change);
      },
    }));
    const heir = await process(first, watched);
    const access = heir.access();
    await until('several tries to lock', () => tries >= 3);
    expect(zalo.grants.renewals).toBe(0);
    now += 25_001;
    works(await access);
  });

  it.each([
    [50_001, true],
    [50_000, false],
  ])('locked for %d ms to come are renewed: %s; the clock may have been set back', async (ahead, renewed) => {
    const store = await TokenStore.open(place.storage, account.appId, () => now);
    await store.read();
    const taken = now;
    now += ahead - 25_000;
    await store.lock('dead', 25_000);
    now = taken;
    expect((await store.lock('heir', 25_000)) !== null).toBe(renewed);
  });

  it('are not renewed by who waited for the lock while another process did', async () => {
    const first = zalo.grants.mint();
    const winner = await process(first);
    const kept = await TokenStore.open(place.storage, account.appId, () => now);
    let renewed = '';
    const late = new AccessTokens({
      oauthUrl: zalo.url,
      appId: account.appId,
      appSecret: secrets.appSecret,
      // Between its look at the store and the lock, the other process gets a pair and lets the lock go.
      store: Object.assign(Object.create(kept) as TokenStore, {
        lock: async (...given: Parameters<TokenStore['lock']>) => {
          renewed = await winner.access();
          return kept.lock(...given);
        },
      }),
      refreshToken: first,
      log,
      clock: () => now,
      owner: 'late',
      lookMs: 5,
    });
    expect(await late.access()).toBe(renewed);
    works(renewed);
    expect(zalo.grants.renewals).toBe(1);
  });

  it('rotate under two bots without one lost or doubled answer', async () => {
    zalo.grants.seconds = 1;
    const refreshToken = zalo.grants.mint();
    const bots = await Promise.all([1, 2].map(() => botBefore(zalo, place.storage, { refreshToken })));
    const events = eventsOf(account, () => `e${(owners += 1)}`, Date.now);
    let sent = 0;
    // A token lives for a second: people write until one was renewed and renewed again.
    while (sent < 60 || zalo.grants.renewals < 2) {
      for (const owner of [0, 1, 2, 3, 4, 5])
        await bots[owner % 2]?.webhook.deliver(events.text(`${owner}`, `câu ${(sent += 1)}`));
      await until('all answers', () => zalo.shown.length >= sent, 100_000);
    }
    await Promise.all(bots.map((bot) => bot.close()));
    expect(zalo.shown).toHaveLength(sent);
  }, 150_000);
});
