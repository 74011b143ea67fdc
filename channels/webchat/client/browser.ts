import type { Environment, Socket } from './transport/environment';

/** The browser as the transport sees it. */
export const browser: Environment = {
  fetch: (address, init) => fetch(address, init),
  // Its handlers take an event that nobody here reads.
  socket: (address) => new WebSocket(address) as unknown as Socket,
  now: () => Date.now(),
  random: () => Math.random(),
  after(ms, call) {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
};

/** A new random id. (`crypto.randomUUID` is not there on pages without TLS.) */
export function randomId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((n) => n.toString(16).padStart(2, '0')).join('');
}
