import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { request } from 'node:http';
import look from '../../../channels/webchat/official/look.json';
import { running, type Running } from './setting';

const PORTAL = 'https://portal.example.gov.vn';

interface Raw {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

let house: Running;
let official: Running;
beforeAll(async () => {
  const parts = { origins: [PORTAL], publicUrl: 'https://chat.example.gov.vn' };
  house = await running(parts);
  official = await running({ ...parts, client: 'official' });
});
afterAll(async () => {
  await house.close();
  await official.close();
});

/** Unlike `fetch`, this leaves the body compressed. */
function get(path: string, headers: Record<string, string> = {}, { port } = house): Promise<Raw> {
  return new Promise((done, fail) => {
    request({ host: '127.0.0.1', port, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers as Record<string, string>,
          body: Buffer.concat(chunks),
        }),
      );
    })
      .on('error', fail)
      .end();
  });
}

async function assetPath(name: string, of = house): Promise<string> {
  const page = (await get('/webchat', {}, of)).body.toString();
  return `/${new RegExp(`webchat/assets/[0-9a-f]{16}/${name.replace('.', '\\.')}`).exec(page)?.[0]}`;
}

describe('the launcher', () => {
  it('weighs less than 10 KB even when not compressed, and less than 3 KB when it is', async () => {
    const { headers, body } = await get('/webchat.js');
    expect(headers['content-type']).toContain('text/javascript');
    expect(body.length).toBeLessThan(10_000);
    expect(brotliCompressSync(body).length).toBeLessThan(3_000);
    expect(gzipSync(body).length).toBeLessThan(3_000);
  });

  it('may be used by pages of any origin, and is asked for again before long', async () => {
    const { headers } = await get('/webchat.js');
    expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
    expect(headers['cache-control']).toContain('max-age=300');
    const again = await get('/webchat.js', { 'If-None-Match': headers['etag'] ?? '' });
    expect(again).toMatchObject({ status: 304, body: Buffer.alloc(0) });
  });
});

describe('the official Web Chat', () => {
  const original = readFileSync(join(require.resolve('botframework-webchat'), '../../dist/webchat.js'));
  const unchanged = (bytes: Buffer): boolean =>
    createHash('sha256').update(bytes).digest('hex') === createHash('sha256').update(original).digest('hex');

  it.each([
    ['br', 'gzip, deflate, br', brotliDecompressSync, 750_000],
    ['gzip', 'gzip, br;q=0', gunzipSync, 960_000],
    [undefined, 'identity', (bytes: Buffer) => bytes, 4_000_000],
  ] as const)('comes unmodified as %s', async (encoding, accept, open, atMost) => {
    const { status, headers, body } = await get(
      await assetPath('webchat.js', official),
      { 'Accept-Encoding': accept },
      official,
    );
    expect(status).toBe(200);
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers['vary']).toContain('Accept-Encoding');
    expect(body.length).toBeLessThan(atMost);
    expect(unchanged(open(body))).toBe(true);
  });
});

describe('our own client', () => {
  const LIMIT = 90_000;

  it(`weighs less than ${LIMIT} bytes with its page, all told, and names nothing from elsewhere`, async () => {
    const page = await get('/webchat', { 'Accept-Encoding': 'br' });
    const script = await get(await assetPath('chat.js'), { 'Accept-Encoding': 'br' });
    const launcher = await get('/webchat.js', { 'Accept-Encoding': 'br' });
    expect(page.headers['content-encoding']).toBe('br');
    expect(script.headers['content-encoding']).toBe('br');
    expect(page.body.length + script.body.length + launcher.body.length).toBeLessThan(LIMIT);
    const html = (await get('/webchat')).body.toString();
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });

  it('the client may be kept for ever under its address, and another address is not kept', async () => {
    const path = await assetPath('chat.js');
    const { headers } = await get(path);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await get(path, { 'If-None-Match': `"x", ${headers['etag']}` })).status).toBe(304);
    const old = await get(path.replace(/[0-9a-f]{16}/, '0'.repeat(16)));
    expect(old).toMatchObject({ status: 200, headers: { 'cache-control': 'no-cache' } });
  });

  it('is there to be typed into before any script is, in the language that was asked for', async () => {
    const html = (await get('/webchat?lang=en')).body.toString();
    expect(html).toContain('<html lang="en">');
    expect(html).toMatch(/<textarea[^>]+id="box"/);
    expect((await get('/webchat?lang=<b>')).body.toString()).toContain('<html lang="vi">');
  });

  it('shows the city’s name, colour and emblem, and nothing of them is markup', async () => {
    const emblem = join(__dirname, 'emblem.svg');
    const city = await running({
      look: { name: 'Hỏi <Huế>', city: '"Huế"', color: '#7a1023', emblem },
      hotline: { name: '"Huế`', called: 'đường dây <Huế>', label: '1900 1075', phone: '19001075' },
    });
    try {
      const html = (await get('/webchat', {}, city)).body.toString();
      expect(html).toContain('<h1>Hỏi &lt;Huế&gt;</h1>');
      expect(html).not.toContain('<Huế>');
      expect(html).toContain('--brand:#7a1023');
      const [, address = ''] = /<img src="([^"]+)"/.exec(html) ?? [];
      const picture = await get(`/${address}`, {}, city);
      expect(picture.headers).toMatchObject({ 'content-type': 'image/svg+xml' });
      expect(picture.headers['content-security-policy']).toContain("default-src 'none'");
      const launcher = (await get('/webchat.js', {}, city)).body.toString();
      expect(launcher).toContain('#7a1023');
      expect(launcher).toContain('\\u0022Hu\\u1ebf\\u0060');
      expect(launcher).not.toContain('__HOTLINE__');
      expect((await get('/', {}, city)).body.toString()).toContain('1900 1075');
    } finally {
      await city.close();
    }
  });
});

it('the page of the official client names the city’s own hotline', async () => {
  const hotline = { name: 'Huế & bạn', called: 'đường dây <Huế>', label: '1900 1075', phone: '19001075' };
  const city = await running({ client: 'official', hotline });
  try {
    const html = (await get('/webchat', {}, city)).body.toString();
    expect(html).toContain('đường dây &lt;Huế&gt;: 1900 1075');
    expect(html).not.toMatch(/1022|<Huế>/);
  } finally {
    await city.close();
  }
});

describe.each([
  ['our own', () => house, (nonce: string) => `script-src 'nonce-${nonce}'`],
  ['the official', () => official, (nonce: string) => `script-src 'nonce-${nonce}' 'strict-dynamic'`],
] as const)('the page of %s client', (_, of, scripts) => {
  it('lets run what carries the nonce of this answer alone, and be framed by the portals alone', async () => {
    const [one, two] = [await get('/webchat', {}, of()), await get('/webchat', {}, of())];
    const policy = one.headers['content-security-policy'] ?? '';
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    expect(nonce.length).toBeGreaterThanOrEqual(22);
    expect(two.headers['content-security-policy']).not.toContain(nonce);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(scripts(nonce));
    expect(policy).toContain(`frame-ancestors 'self' ${PORTAL}`);
    expect(policy).toContain("connect-src 'self' wss://chat.example.gov.vn");
    const html = one.body.toString();
    for (const [tag] of html.matchAll(/<(?:script|style|link rel="stylesheet")[^>]*>/g))
      expect(tag).toContain(`nonce="${nonce}"`);
    expect(html).not.toMatch(/<script(?![^>]*(?:src=|application\/json))/);
    expect(html).not.toContain('{{');
    expect(one.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cache-control': 'no-store',
    });
  });
});

describe('the page on privacy', () => {
  it.each([
    ['the demo portal', '/', () => house],
    ['the page of the official client', '/webchat', () => official],
  ])('is linked from %s', async (_what, path, of) => {
    expect((await get(path, {}, of())).body.toString()).toMatch(/<a href="quyen-rieng-tu"/);
  });

  it('is linked from the options of the chat', async () => {
    expect((await get(await assetPath('chat.js'))).body.toString()).toContain('quyen-rieng-tu');
  });
});

describe('without the demo portal', () => {
  it('who opens the bare address is led to the procedures, and the chat is there as ever', async () => {
    const shut = await running({ demo: false });
    try {
      const { status, headers, body } = await get('/', {}, shut);
      expect([status, headers['location'], body.length]).toEqual([302, 'thu-tuc', 0]);
      expect((await get('/webchat', {}, shut)).status).toBe(200);
      expect((await get('/webchat.js', {}, shut)).status).toBe(200);
    } finally {
      await shut.close();
    }
  });
});

describe('the demo portal', () => {
  it('holds the launcher and nothing from elsewhere', async () => {
    const { status, headers, body } = await get('/');
    const html = body.toString();
    expect(status).toBe(200);
    expect(html).toContain('<html lang="vi">');
    expect(html).toMatch(/<script src="webchat\.js" nonce="[^"]+" async>/);
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });
});

describe('the words of Web Chat', () => {
  const folder = join(require.resolve('botframework-webchat-api'), '../../src/localization');
  const strings = (locale: string): string[] =>
    Object.keys(JSON.parse(readFileSync(join(folder, `${locale}.json`), 'utf8')) as object).filter(
      (key) => !key.startsWith('_'),
    );

  it('are complete: what its Vietnamese lacks is given here', () => {
    const missing = strings('en-US').filter((key) => !strings('vi-VN').includes(key));
    expect(missing).toHaveLength(9);
    expect(Object.keys(look.strings)).toEqual(expect.arrayContaining(missing));
  });

  it('are words it knows', () => {
    expect(strings('en-US')).toEqual(expect.arrayContaining(Object.keys(look.strings)));
  });
});

it('serves no file that is not meant to be served', async () => {
  const folder = join(__dirname, '../../../channels/webchat');
  for (const name of readdirSync(folder).filter((entry) => statSync(join(folder, entry)).isFile()))
    expect((await get(`/webchat/assets/${'0'.repeat(16)}/${name}`)).status).toBe(404);
});
