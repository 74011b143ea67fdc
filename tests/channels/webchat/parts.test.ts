import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { clientAddresses, USUAL_PROXIES } from '../../../http/clientAddress';
import { accepted } from '../../../channels/webchat/assets';
import { TokenBucketRateLimiter } from '../../../http/rateLimiter';
import { activityOfUpload } from '../../../channels/webchat/multipart';
import { Origins } from '../../../channels/webchat/origins';
import { loadOrCreateSecret } from '../../../channels/webchat/secret';
import { read, sign } from '../../../channels/webchat/tokens';
import { Typing } from '../../../channels/webchat/typing';

describe('a token', () => {
  const claims = { use: 'talk', conversation: 'c', user: 'u', expires: 2_000 } as const;

  it('is read back until its time is over', () => {
    const token = sign(claims, 'secret');
    expect(read(token, 'talk', 'secret', 1_999)).toEqual(claims);
    expect(read(token, 'talk', 'secret', 2_000)).toBeNull();
    expect(read(token, 'resume', 'secret', 0)).toBeNull();
    expect(read(token, 'talk', 'other', 0)).toBeNull();
  });

  it('is worth nothing when a single character is changed, or made up', () => {
    const token = sign(claims, 'secret');
    fc.assert(
      fc.property(fc.nat(token.length - 2), fc.constantFrom(...'ABCxyz019-_'), (i, character) => {
        fc.pre(token[i] !== character);
        expect(read(token.slice(0, i) + character + token.slice(i + 1), 'talk', 'secret', 0)).toBeNull();
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => expect(read(text, 'talk', 'secret', 0)).toBeNull()));
  });
});

describe('the kept secret', () => {
  let folder: string;
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'secret-'))));
  afterEach(() => rm(folder, { recursive: true }));

  it('is made once, also by several at a time, and is for the owner alone', async () => {
    const inside = join(folder, 'data');
    const secrets = await Promise.all([1, 2, 3, 4].map(() => loadOrCreateSecret(inside)));
    expect(new Set(secrets).size).toBe(1);
    expect(secrets[0]?.length).toBeGreaterThanOrEqual(32);
    expect(await loadOrCreateSecret(inside)).toBe(secrets[0]);
    expect((await stat(join(inside, 'webchat-secret'))).mode & 0o777).toBe(0o600);
    expect(await readFile(join(inside, 'webchat-secret'), 'utf8')).toBe(`${secrets[0]}\n`);
  });

  it('is not taken when it is none', async () => {
    await writeFile(join(folder, 'webchat-secret'), '\n');
    await expect(loadOrCreateSecret(folder)).rejects.toThrow('Remove it');
  });
});

describe('an allowance', () => {
  it('gives a burst, then one at a time', () => {
    let now = 0;
    const buckets = new TokenBucketRateLimiter(2, 1_000, 100, () => now);
    expect([buckets.take('a'), buckets.take('a'), buckets.take('a')]).toEqual([0, 0, 1_000]);
    expect(buckets.take('b')).toBe(0);
    now = 400;
    expect(buckets.take('a')).toBe(600);
    now = 1_000;
    expect([buckets.take('a'), buckets.take('a')]).toEqual([0, 1_000]);
    now = 60_000;
    expect([buckets.take('a'), buckets.take('a'), buckets.take('a')]).toEqual([0, 0, 1_000]);
  });

  it('lets the patient take in advance', () => {
    const buckets = new TokenBucketRateLimiter(1, 100, 100, () => 0);
    expect([1, 2, 3, 4].map(() => buckets.take('a', 200))).toEqual([0, 100, 200, 300]);
    expect(buckets.take('a', 200)).toBe(300);
  });

  it('remembers so many and no more', () => {
    const buckets = new TokenBucketRateLimiter(1, 1_000, 2, () => 0);
    for (const key of ['a', 'b', 'c']) buckets.take(key);
    expect(buckets.take('c')).toBe(1_000);
    expect(buckets.take('a')).toBe(0);
  });
});

describe('the address of a client', () => {
  it.each([
    ['a direct one', '203.0.113.7', undefined, '203.0.113.7'],
    ['a direct one that makes one up', '203.0.113.7', '198.51.100.1', '203.0.113.7'],
    ['one behind a proxy', '10.0.0.2', '203.0.113.7', '203.0.113.7'],
    ['one behind two proxies', '::1', '203.0.113.7, 192.168.1.4', '203.0.113.7'],
    ['one behind a proxy that makes one up', '127.0.0.1', '198.51.100.1, 203.0.113.7', '203.0.113.7'],
    ['one behind a proxy with nonsense in front', '127.0.0.1', '<script>, , 203.0.113.7', '203.0.113.7'],
    ['one on this machine', '127.0.0.1', undefined, '127.0.0.1'],
    ['IPv4 in IPv6', '::ffff:203.0.113.7', undefined, '203.0.113.7'],
    ['IPv6, by its network', '2001:db8:1:2:aaaa::1', undefined, '2001:db8:1:2'],
    ['IPv6, shortened', '2001:0db8::1', undefined, '2001:db8:0:0'],
  ])('%s', (_, peer, forwarded, address) => {
    const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
    const addressOf = clientAddresses(['loopback', 'uniquelocal']);
    expect(addressOf({ headers, socket: { remoteAddress: peer } })).toBe(address);
  });

  it.each([
    ['a proxy on this machine is believed', '127.0.0.1', '203.0.113.7'],
    ['an address of the intranet is not', '10.0.0.2', '10.0.0.2'],
  ])('unless told otherwise, %s', (_, peer, address) => {
    const headers = { 'x-forwarded-for': '203.0.113.7' };
    expect(clientAddresses(USUAL_PROXIES)({ headers, socket: { remoteAddress: peer } })).toBe(address);
  });

  it.each([
    ['an intranet proxy that is not named is believed nothing', '10.0.0.9', '203.0.113.7', '10.0.0.9'],
    ['the named one is', '10.0.0.2', '203.0.113.7', '203.0.113.7'],
    ['and tells people of the intranet apart', '10.0.0.2', '10.0.0.77', '10.0.0.77'],
    ['also one in a named network', '10.2.3.4', '203.0.113.7', '203.0.113.7'],
  ])('with proxies named: %s', (_, peer, forwarded, address) => {
    const addressOf = clientAddresses(['10.0.0.2', '10.2.0.0/16']);
    const headers = { 'x-forwarded-for': forwarded };
    expect(addressOf({ headers, socket: { remoteAddress: peer } })).toBe(address);
  });
});

describe('the address of the server', () => {
  it.each([
    ['as asked for', { host: 'Chat.Example.vn:3978' }, undefined, 'ws://chat.example.vn:3978'],
    [
      'behind a proxy',
      { host: 'chat.example.vn', 'x-forwarded-proto': 'https' },
      undefined,
      'wss://chat.example.vn',
    ],
    ['IPv6', { host: '[::1]:3978' }, undefined, 'ws://[::1]:3978'],
    ['with a host that is none', { host: 'a b"<c>' }, undefined, 'ws://localhost'],
    ['with a path for a host', { host: 'x/../y' }, undefined, 'ws://localhost'],
    ['without a host', {}, undefined, 'ws://localhost'],
    ['set', { host: 'evil.example' }, 'https://chat.example.vn/a/', 'wss://chat.example.vn/a'],
  ])('%s', (_, headers, publicUrl, address) => {
    expect(new Origins([], publicUrl).socketBase(headers)).toBe(address);
  });
});

describe('pages that may talk to the server', () => {
  const own = 'https://chat.example.vn/a/';
  it.each([
    ['its own, as asked for', 'http://a.vn', 'a.vn', undefined, true],
    ['its own behind a proxy that speaks https', 'https://a.vn', 'a.vn', undefined, true],
    ['a portal', 'https://portal.vn', 'a.vn', undefined, true],
    ['another', 'https://evil.example', 'a.vn', undefined, false],
    ['its own, as set', 'https://chat.example.vn', '127.0.0.1:3978', own, true],
    ['a portal, with the address set', 'https://portal.vn', 'chat.example.vn', own, true],
    [
      'none whose Host is forged to match, with the address set',
      'http://evil.example',
      'evil.example',
      own,
      false,
    ],
    ['none of another scheme, with the address set', 'http://chat.example.vn', 'chat.example.vn', own, false],
    ['none without an address', 'null', 'a.vn', undefined, false],
  ])('%s', (_, origin, host, publicUrl, expected) => {
    expect(new Origins(['https://portal.vn/'], publicUrl).allows({ origin, host })).toBe(expected);
  });
});

describe('the encoding of a file', () => {
  it.each([
    ['', 'identity'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip;q=1.0, BR ; q=0.5', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.0', 'identity'],
    ['brotli', 'identity'],
  ])('%s: %s', (header, encoding) => expect(accepted(header)).toBe(encoding));
});

describe('the activity of an upload', () => {
  it('is found in no nonsense, and nonsense breaks nothing', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (type, body) => {
        activityOfUpload(type, Buffer.from(body));
        expect(activityOfUpload('multipart/form-data; boundary=x', Buffer.from(body))).toBeUndefined();
      }),
    );
    const broken = '--x\r\nContent-Type: application/vnd.microsoft.activity\r\n\r\n{"type":\r\n--x--';
    expect(activityOfUpload('multipart/form-data; boundary=x', Buffer.from(broken))).toBeUndefined();
    expect(
      activityOfUpload(
        'multipart/form-data; boundary="x"',
        Buffer.from(broken.replace('{"type":', '{"a":1}')),
      ),
    ).toEqual({ a: 1 });
  });
});

describe('the sign of typing', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('is shown after a moment, again and again, and not for ever', () => {
    const shown: number[] = [];
    const typing = new Typing(
      () => shown.push(Date.now() - start),
      { typingAfter: 300, typingEvery: 4_000, typingAtMost: 9_000 },
      Date.now,
    );
    const start = Date.now();
    typing.start('a');
    typing.start('a');
    jest.advanceTimersByTime(60_000);
    expect(shown).toEqual([300, 4_300, 8_300, 12_300]);
  });

  it('is not shown when the bot is quick', () => {
    const show = jest.fn();
    const typing = new Typing(show, { typingAfter: 300, typingEvery: 4_000, typingAtMost: 9_000 }, Date.now);
    typing.start('a');
    jest.advanceTimersByTime(299);
    typing.stop('a');
    typing.start('b');
    typing.close();
    jest.advanceTimersByTime(60_000);
    expect(show).not.toHaveBeenCalled();
  });
});
