import { type Claims, read, sign, type TokenUse } from '../../../channels/webchat/tokens';

const SECRET = 'a secret of this test';
const NOW = 1_700_000_000_000;
const claims: Claims = { use: 'talk', conversation: 'c', user: 'u', expires: NOW + 1 };
const uses: TokenUse[] = ['talk', 'stream', 'resume'];

it.each(uses)('a token for %s is good for that use alone', (use) => {
  const token = sign({ ...claims, use }, SECRET);
  expect(uses.filter((other) => read(token, other, SECRET, NOW) !== null)).toEqual([use]);
  expect(read(token, use, SECRET, NOW)).toEqual({ ...claims, use });
});

it('is good until its time, with its own secret, unchanged', () => {
  const token = sign(claims, SECRET);
  expect(read(token, 'talk', SECRET, NOW + 1)).toBeNull();
  expect(read(token, 'talk', 'another secret', NOW)).toBeNull();
  const bytes = Buffer.from(token, 'base64url');
  for (let i = 0; i < bytes.length; i++) {
    const changed = Buffer.from(bytes);
    changed[i] = (changed[i] as number) ^ 1;
    expect(read(changed.toString('base64url'), 'talk', SECRET, NOW)).toBeNull();
  }
});

it.each(['', 'x', 'a'.repeat(43), sign(claims, SECRET).slice(0, 40)])('"%s" is none', (token) => {
  expect(read(token, 'talk', SECRET, NOW)).toBeNull();
});

it('is written without the dots by which clients know a JWT', () => {
  expect(sign(claims, SECRET)).toMatch(/^[\w-]+$/);
});
