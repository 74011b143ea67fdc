import type { IncomingHttpHeaders } from 'node:http';

/** A host name or address with an optional port, and nothing else: what may be copied from a Host header. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:]+\])(?::\d{1,5})?$/i;

/** Knows under which address the server is seen from outside, and which pages may hold the chat. */
export class Origins {
  private readonly portals: string[];

  /** @param portals addresses of the portals. @param publicUrl where the server is reached from outside. */
  constructor(
    portals: string[],
    private readonly publicUrl?: string,
  ) {
    this.portals = [...new Set(portals.map((portal) => new URL(portal).origin))];
  }

  /** Base address of the server as the asker sees it, without a slash at the end. */
  base(headers: IncomingHttpHeaders): string {
    if (this.publicUrl !== undefined) return this.publicUrl.replace(/\/+$/, '');
    const scheme = headers['x-forwarded-proto'] === 'https' ? 'https' : 'http';
    return `${scheme}://${host(headers)}`;
  }

  /** The same for sockets. */
  socketBase(headers: IncomingHttpHeaders): string {
    return this.base(headers).replace(/^http/, 'ws');
  }

  /** Whether pages of the request's origin may talk to us. A request without an origin comes from no page. */
  allows(headers: IncomingHttpHeaders): boolean {
    const { origin } = headers;
    if (origin === undefined || this.portals.includes(origin)) return true;
    if (!URL.canParse(origin)) return false;
    const page = new URL(origin);
    // Where the address is set, a Host header proves nothing: whoever sends it may write there what they like.
    const isAsked = this.publicUrl === undefined && page.host === host(headers);
    return isAsked || page.origin === new URL(this.base(headers)).origin;
  }

  /** The pages that may show the chat in a frame, as sources of a content security policy. */
  get frameAncestors(): string {
    return ["'self'", ...this.portals].join(' ');
  }
}

function host(headers: IncomingHttpHeaders): string {
  return HOST.test(headers.host ?? '') ? (headers.host ?? '').toLowerCase() : 'localhost';
}
