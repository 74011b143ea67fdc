import { BlockList, isIP } from 'node:net';
import type { IncomingMessage } from 'node:http';

const near = new BlockList();
near.addSubnet('127.0.0.0', 8);
near.addSubnet('10.0.0.0', 8);
near.addSubnet('172.16.0.0', 12);
near.addSubnet('192.168.0.0', 16);
near.addSubnet('fc00::', 7, 'ipv6');
near.addAddress('::1', 'ipv6');

/**
 * Where a request comes from, for rate limits. A proxy is believed when it stands in a private network: the
 * rightmost outside address of X-Forwarded-For is what it saw itself; anything left of it may be made up.
 * An IPv6 address counts by its /64: that is what one subscriber has.
 */
export function clientAddress(
  request: Pick<IncomingMessage, 'headers'> & { socket: { remoteAddress?: string | undefined } },
): string {
  const peer = plain(request.socket.remoteAddress ?? '');
  const header = request.headers['x-forwarded-for'];
  const hops = (Array.isArray(header) ? header.join(',') : (header ?? ''))
    .split(',')
    .map((hop) => plain(hop.trim()));
  const chain = [...hops.filter((hop) => isIP(hop)), peer];
  const outside = chain.findLastIndex((hop) => !isNear(hop));
  return network(chain[outside === -1 ? chain.length - 1 : outside] ?? peer);
}

function isNear(address: string): boolean {
  const version = isIP(address);
  return version !== 0 && near.check(address, version === 6 ? 'ipv6' : 'ipv4');
}

/** An IPv4 address in IPv6 clothes is that IPv4 address. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

function network(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const left = head.split(':').filter(Boolean);
  const right = tail === undefined ? [] : tail.split(':').filter(Boolean);
  const groups = [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, '').toLowerCase())
    .join(':');
}
