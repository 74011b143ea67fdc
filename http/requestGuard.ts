import type { IncomingMessage, Server as NodeServer, ServerResponse } from 'node:http';

/** Longest request target that is looked at, in characters. */
const TARGET_MAX_CHARACTERS = 8_192;

/** The events under which Node hands a request on; restify listens to both. */
const requestEvents = ['request', 'checkContinue'] as const;

const BAD_REQUEST = JSON.stringify({
  error: { code: 'BadRequest', message: 'The Host header or the request target cannot be read.' },
});

/**
 * Whether `Host` and request target make an address. restify 12 builds one from them outside any handler, so that a
 * request with `Host: a^b` or the target `http://[` would end the process (restify issue 2011).
 */
export function isReadable({ url = '/', headers }: Pick<IncomingMessage, 'url' | 'headers'>): boolean {
  if (url.length > TARGET_MAX_CHARACTERS) return false;
  const base = `http://${headers.host ?? 'localhost'}`;
  if (!isBareHost(base)) return false;
  return url.startsWith('/') ? URL.canParse(base + url) : URL.canParse(url, base);
}

/** A host with perhaps a port, and nothing behind or before it: no path, no credentials. */
function isBareHost(base: string): boolean {
  if (!URL.canParse(base)) return false;
  const { pathname, search, hash, username, password } = new URL(base);
  return pathname === '/' && !base.endsWith('/') && !search && !hash && !username && !password;
}

/** Looks at a request before any other listener of the server, which sees it when `goOn` is called. */
export function wrapRequests(
  server: NodeServer,
  look: (request: IncomingMessage, response: ServerResponse, goOn: () => void) => void,
): void {
  for (const event of requestEvents) {
    const listeners = server.listeners(event) as ((
      request: IncomingMessage,
      response: ServerResponse,
    ) => void)[];
    server.removeAllListeners(event);
    server.on(event, (request: IncomingMessage, response: ServerResponse) =>
      look(request, response, () => {
        for (const listener of listeners) listener.call(server, request, response);
      }),
    );
  }
}

/** Answers 400 to what cannot be read, before any other listener of the server sees it. */
export function guardRequests(server: NodeServer): void {
  wrapRequests(server, (request, response, goOn) => {
    if (!isReadable(request)) return refuse(response);
    // Node leaves the body of the answer out by itself; monitors ask in this way.
    if (request.method === 'HEAD') request.method = 'GET';
    goOn();
  });
}

function refuse(response: ServerResponse): void {
  response.writeHead(400, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(BAD_REQUEST),
    Connection: 'close',
  });
  response.end(BAD_REQUEST);
}
