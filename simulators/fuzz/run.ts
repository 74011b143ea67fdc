import { type Credentials, type HostileRequest, hostileRequest } from './requests';
import { type Ending, send } from './send';

export interface FuzzPlan {
  port: number;
  requests: number;
  /** How many connections at a time. */
  atOnce: number;
  random: () => number;
  credentials: Credentials;
  /** Called after every tenth of the requests. */
  tenth?: (done: number) => Promise<void> | void;
}

export interface FuzzReport {
  requests: number;
  /** How they ended: statuses, "closed", "silent", "left", "refused". */
  endings: Record<string, number>;
  /** The first bytes of requests that were answered by an error of the server, or by nobody. */
  faults: string[];
}

const FAULTS_TOLD = 10;
const CHARACTERS_TOLD = 300;

/** Sends hostile requests over raw sockets. Whether the process lived is for who started it to say. */
export async function fuzz({
  port,
  requests,
  atOnce,
  random,
  credentials,
  tenth,
}: FuzzPlan): Promise<FuzzReport> {
  const endings: Record<string, number> = {};
  const faults: string[] = [];
  const note = (request: HostileRequest, ending: Ending): void => {
    endings[ending] = (endings[ending] ?? 0) + 1;
    if (isFault(ending) && faults.length < FAULTS_TOLD)
      faults.push(
        `${ending}: ${JSON.stringify(request.bytes.subarray(0, CHARACTERS_TOLD).toString('latin1'))}`,
      );
  };
  const step = Math.ceil(requests / 10);
  for (let done = 0; done < requests;) {
    const end = Math.min(requests, done + step);
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        while (done < end) {
          done += 1;
          const request = hostileRequest(random, credentials);
          note(request, await send(port, request));
        }
      }),
    );
    await tenth?.(done);
  }
  return { requests, endings, faults };
}

/** What the server answers on purpose: not ready now, a method or a version that is not spoken. Other 5xx are its own errors. */
const MEANT = [501, 503, 505];

function isFault(ending: Ending): boolean {
  return ending === 'refused' || (typeof ending === 'number' && ending >= 500 && !MEANT.includes(ending));
}
