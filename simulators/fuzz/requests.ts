import shapes from './shapes.json';

/** What makes a request reach further than the first check. */
export interface Credentials {
  /** A conversation of the web chat, and a token that opens it. */
  conversation: string;
  token: string;
  /** Signatures of a body as the platforms make them, as header lines. */
  signed: (body: string) => string[];
}

/** One request as it goes over the socket. */
export interface HostileRequest {
  bytes: Buffer;
  /** The client goes away without waiting. */
  leaves: boolean;
}

const NOISE_MAX_BYTES = 400;
/** Beyond what a body, a header line and a nesting may have. */
const HUGE = { body: 300_000, header: 20_000, nesting: 20_000 };

/** A request that no decent client sends, or one that it does: every path and everything around it comes by chance. */
export function hostileRequest(random: () => number, credentials: Credentials): HostileRequest {
  const chance = (share: number): boolean => random() < share;
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const some = <T>(list: readonly T[], most: number): T[] =>
    Array.from({ length: Math.floor(random() * (most + 1)) }, () => one(list));

  if (chance(0.03)) return { bytes: noise(random), leaves: chance(0.5) };
  const body = bodyOf(random, one);
  // Half of them are odd in one place alone: what is odd everywhere does not get past the door.
  const isMild = chance(0.5);
  const oddly = (share: number): boolean => !isMild && chance(share);
  const target =
    (oddly(0.05) && one(shapes.wholeTargets)) ||
    one(shapes.targets) + (chance(0.3) ? one(shapes.targetTails) : '');
  const lines = [
    `${one(oddly(0.3) ? shapes.methods : ['GET', 'POST'])} ${target} ${oddly(0.3) ? one(shapes.versions) : 'HTTP/1.1'}`,
    `Host: ${oddly(0.4) ? one(shapes.hosts) : 'localhost'}`,
    // Addresses of their own, so that not everything ends at the limits of one.
    `X-Forwarded-For: 10.${Math.floor(random() * 200)}.${Math.floor(random() * 200)}.9`,
    ...(isMild ? [one(shapes.headers)] : some(shapes.headers, 4)),
    ...(chance(0.5) ? ['Authorization: Bearer TOKEN'] : []),
    ...(chance(0.5) ? credentials.signed(body) : []),
    ...(isMild || chance(0.3) ? [`Content-Length: ${Buffer.byteLength(body)}`] : []),
    ...(oddly(0.04) ? [`X-Long: ${'x'.repeat(HUGE.header)}`] : []),
    ...(oddly(0.04) ? Array.from({ length: 150 }, (_, i) => `X-${i}: ${i}`) : []),
    ...(chance(0.7) ? ['Connection: close'] : []),
  ];
  const text = `${lines.join('\r\n')}\r\n\r\n${body}`
    .replaceAll('CONVERSATION', credentials.conversation)
    .replaceAll('TOKEN', credentials.token);
  const whole = Buffer.from(text, oddly(0.2) ? 'latin1' : 'utf8');
  const spoilt = oddly(0.2) ? flipped(whole, random) : whole;
  const cut = oddly(0.16) ? spoilt.subarray(0, Math.floor(random() * spoilt.length)) : spoilt;
  return { bytes: chance(0.03) ? Buffer.concat([cut, cut, cut]) : cut, leaves: chance(0.1) };
}

function bodyOf(random: () => number, one: <T>(list: readonly T[]) => T): string {
  const kind = random();
  if (kind < 0.01) return 'x'.repeat(HUGE.body);
  if (kind < 0.03) return '['.repeat(HUGE.nesting);
  if (kind < 0.05) return `{"type":"message","text":${JSON.stringify('\u0316\u0301'.repeat(4_000))}}`;
  if (kind < 0.07) return noise(random).toString('latin1');
  return one(shapes.bodies);
}

function noise(random: () => number): Buffer {
  return Buffer.from(
    Array.from({ length: 1 + Math.floor(random() * NOISE_MAX_BYTES) }, () => Math.floor(random() * 256)),
  );
}

/** A few bits of it turned. */
function flipped(bytes: Buffer, random: () => number): Buffer {
  const copy = Buffer.from(bytes);
  for (let i = 0; i < 3 && copy.length > 0; i++) {
    const at = Math.floor(random() * Math.min(copy.length, 300));
    copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  }
  return copy;
}
