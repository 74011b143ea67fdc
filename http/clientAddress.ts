import { isIP } from 'node:net';
import type { IncomingMessage } from 'node:http';
import proxyaddr from 'proxy-addr';

type Asked = Pick<IncomingMessage, 'headers'> & { socket: { remoteAddress?: string | undefined } };

/** Tells from which address a request comes. */
export type AddressOf = (request: Asked) => string;

/** Proxies on this machine: whoever stands elsewhere is named, since an intranet may hold people as well. */
export const USUAL_PROXIES = ['loopback'];

/**
 * Where requests come from, for rate limits. `proxies`: those that are believed, as addresses, networks such as
 * 10.0.0.0/8, or the names loopback, linklocal and uniquelocal.
 * @throws TypeError when an entry is none of these
 */
export function clientAddresses(proxies: readonly string[]): AddressOf {
  const isProxy = proxyaddr.compile([...proxies]);
  return (request) => clientAddress(request, (address) => isIP(address) !== 0 && isProxy(address, 0));
}

/** Whether each entry of a list names a proxy. */
export function namesProxies(list: readonly string[]): boolean {
  try {
    proxyaddr.compile([...list]);
    return true;
  } catch {
    return false;
  }
}

/**
 * The rightmost address of X-Forwarded-For that is no proxy is what the first proxy saw itself; anything left of it may
 * be made up. An IPv6 address counts by its /64: that is what one subscriber has.
 */
function clientAddress(request: Asked, isProxy: (address: string) => boolean): string {
  const peer = plain(request.socket.remoteAddress ?? '');
  const header = request.headers['x-forwarded-for'];
  const hops = (Array.isArray(header) ? header.join(',') : (header ?? ''))
    .split(',')
    .map((hop) => plain(hop.trim()));
  const chain = [...hops.filter((hop) => isIP(hop)), peer];
  const outside = chain.findLastIndex((hop) => !isProxy(hop));
  return network(chain[outside === -1 ? chain.length - 1 : outside] ?? peer);
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
