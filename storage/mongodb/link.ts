import type { Db } from 'mongodb';
import { StorageUnavailableError } from '../errors';
import { databaseOf } from './address';
import { translated } from './failures';

/** What a link needs of the driver's client. */
export interface Client {
  db(name: string): Db;
  close(force?: boolean): Promise<void>;
}

export interface LinkOptions {
  /** Opens a client that has reached the server once; rejects when it does not answer. */
  connect: (uri: string) => Promise<Client>;
  /** How long nothing may have worked before another client is tried, in milliseconds. */
  renewAfterMs?: number;
  /** How long one job may take altogether, in milliseconds; the driver itself ends a silent command after 30 s. */
  jobMs?: number;
  /** A clock that never goes back, in milliseconds. */
  now?: () => number;
}

const RENEW_AFTER_MS = 10_000;
/** More than one attempt of the driver can take: 5 s each for a server and a connection, 30 s for the command. */
const JOB_MS = 45_000;

/**
 * The way to one database. A command of the driver that is written in the moment in which its socket closes may wait
 * for ever (driver 7.9: it waits for "drain" on a socket that is gone), and where this befalls the monitor or the
 * making of connections, the client never tries again. So no job waits longer than it may, and when nothing has
 * worked for a while although a new client reaches the server, the new one takes over.
 */
export class Link {
  private client!: Client;
  private lastSuccess: number;
  private renewing: Promise<void> | undefined;
  private closing: Promise<void> | undefined;
  /** Ends the jobs of a client that is given up. */
  private readonly waiting = new Set<(reason: Error) => void>();
  private readonly now: () => number;

  private constructor(
    private readonly uri: string,
    private readonly options: LinkOptions,
  ) {
    this.now = options.now ?? (() => performance.now());
    this.lastSuccess = this.now();
  }

  /** @throws StorageUnavailableError when the server does not answer */
  static async open(uri: string, options: LinkOptions): Promise<Link> {
    const link = new Link(uri, options);
    link.client = await options.connect(uri);
    link.lastSuccess = link.now();
    return link;
  }

  get isClosed(): boolean {
    return this.closing !== undefined;
  }

  /**
   * Does something with the database.
   * @throws StorageUnavailableError when it does not answer in time; what the driver throws is translated
   */
  async run<R>(job: (database: Db) => Promise<R>, collection = ''): Promise<R> {
    try {
      const done = await this.inTime(() => job(this.client.db(databaseOf(this.uri))));
      this.lastSuccess = this.now();
      return done;
    } catch (error) {
      const failure = translated(error, this.uri, collection);
      if (failure instanceof StorageUnavailableError) this.renewIfDead();
      // A refusal is an answer, too.
      else this.lastSuccess = this.now();
      throw failure;
    }
  }

  close(): Promise<void> {
    return (this.closing ??= this.client.close());
  }

  private inTime<R>(job: () => Promise<R>): Promise<R> {
    return new Promise<R>((resolve, reject) => {
      const give = (reason: Error): void => {
        end();
        reject(reason);
      };
      const timer = setTimeout(
        () => give(silent('A command was not answered in time.')),
        this.options.jobMs ?? JOB_MS,
      );
      const end = (): void => {
        clearTimeout(timer);
        this.waiting.delete(give);
      };
      this.waiting.add(give);
      job().then(resolve, reject).finally(end);
    });
  }

  private renewIfDead(): void {
    const patience = this.options.renewAfterMs ?? RENEW_AFTER_MS;
    if (this.isClosed || this.renewing || this.now() - this.lastSuccess < patience) return;
    this.renewing = this.renew().finally(() => (this.renewing = undefined));
  }

  private async renew(): Promise<void> {
    const asked = this.now();
    const fresh = await this.options.connect(this.uri).catch(() => undefined);
    if (!fresh) return;
    if (this.isClosed || this.lastSuccess > asked) return void (await fresh.close().catch(() => undefined));
    const old = this.client;
    this.client = fresh;
    this.lastSuccess = this.now();
    for (const give of [...this.waiting]) give(silent('The connection was given up for a new one.'));
    await old.close(true).catch(() => undefined);
  }
}

function silent(message: string): StorageUnavailableError {
  return new StorageUnavailableError(`MongoDB does not answer as it should: ${message}`);
}
