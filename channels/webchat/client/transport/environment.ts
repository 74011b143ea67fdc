/** What the transport needs of a browser. Tests put a clock, a network and sockets of their own in its place. */
export interface Environment {
  fetch(address: string, init: RequestInit): Promise<HttpAnswer>;
  socket(address: string): Socket;
  /** Milliseconds since 1970. */
  now(): number;
  /** 0 to 1. */
  random(): number;
  /** Calls back after some milliseconds; what it gives back takes the call back. */
  after(ms: number, call: () => void): () => void;
}

export interface RequestInit {
  method: string;
  headers: Record<string, string>;
  body?: string;
  signal?: AbortSignal;
}

export interface HttpAnswer {
  status: number;
  headers: { get(name: string): string | null };
  json(): Promise<unknown>;
}

/** A WebSocket, as far as it is used. */
export interface Socket {
  onopen: (() => void) | null;
  onclose: (() => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  send(data: string): void;
  close(): void;
}
