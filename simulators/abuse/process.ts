import { type AbuserName, abusers } from './abusers';
import { AbusiveClient } from './client';

/** The abuser's own process, so that it slows nobody's clock: told to go, and to stop. */
export type AbuseOrder = 'go' | 'stop';

/** @param name which of them @param url the bot's address */
function obey(name: AbuserName, url: string): void {
  let stopping = new AbortController();
  process.on('message', (order: AbuseOrder) => {
    stopping.abort();
    if (order === 'stop') return;
    stopping = new AbortController();
    // A step that is cut off at the end fails; that is no matter.
    const { signal } = stopping;
    const client = new AbusiveClient(url, signal);
    void abusers[name](client, signal)
      .catch(() => undefined)
      .finally(() => client.close());
  });
}

const [, , name = '', url = ''] = process.argv;
if (require.main === module) obey(name as AbuserName, url);
