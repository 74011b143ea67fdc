import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/** How long a bot may take to read its knowledge for the first time, on a busy machine. */
const START_MS = 300_000;
/** A database that is away for some seconds ends a start; more starts than these it does not take. */
const MAX_STARTS = 5;
const RESTART_PAUSE_MS = 2_000;

/** What is started, and the path that answers 200 once it works. */
export interface BotProgram {
  file: string;
  /** What Node is told before the file. */
  nodeOptions?: readonly string[];
  readyPath: string;
}

/** A bot as a process of its own, that can be killed and started again. */
export class BotProcess {
  /** Everything that it ever logged. */
  readonly lines: string[] = [];
  private child: ChildProcess | null = null;
  /** Killing and restarting may be asked for at the same moment; one waits for the other. */
  private before: Promise<void> = Promise.resolve();

  /** How long the latest start took, in milliseconds. */
  startMs = 0;

  private constructor(
    readonly url: string,
    private readonly program: BotProgram,
    private readonly environment: Record<string, string>,
  ) {}

  static async start(program: BotProgram, environment: Record<string, string>): Promise<BotProcess> {
    const port = await freePort();
    const bot = new BotProcess(`http://127.0.0.1:${port}`, program, { ...environment, PORT: String(port) });
    await bot.start();
    return bot;
  }

  /** `kill -9`, and a new start. `struck` is told at the moment of the kill, `dead` when nothing of it lives any more. */
  kill(struck: () => void, dead: (pid: number | undefined) => Promise<void> = async () => {}): Promise<void> {
    return this.next(async () => {
      const pid = this.child?.pid;
      struck();
      await this.stop('SIGKILL');
      await dead(pid);
      await this.start();
    });
  }

  /** A restart in good order, with other settings. */
  restart(changes: Record<string, string>): Promise<void> {
    return this.next(async () => {
      await this.stop('SIGTERM');
      Object.assign(this.environment, changes);
      await this.start();
    });
  }

  /** Memory that the process holds now, in megabytes; 0 where the system does not tell. */
  async residentMb(): Promise<number> {
    const status = await readFile(`/proc/${this.child?.pid}/status`, 'utf8').catch(() => '');
    const [, kilobytes = '0'] = /^VmRSS:\s+(\d+) kB$/m.exec(status) ?? [];
    return Math.round(Number(kilobytes) / 1024);
  }

  /** Whether the process lives. */
  get isAlive(): boolean {
    return this.child?.exitCode === null && this.child.signalCode === null;
  }

  /** Files and sockets that the process holds open; 0 where the system does not tell. */
  async descriptors(): Promise<number> {
    return (await readdir(`/proc/${this.child?.pid}/fd`).catch(() => [])).length;
  }

  /** Tells the process something, which later starts know by its settings. */
  tell(message: object, changes: Record<string, string>): void {
    Object.assign(this.environment, changes);
    if (this.child?.connected) this.child.send(message);
  }

  end(signal: NodeJS.Signals): Promise<void> {
    return this.next(() => this.stop(signal));
  }

  private next(job: () => Promise<void>): Promise<void> {
    this.before = this.before.then(job);
    return this.before;
  }

  private async stop(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    this.child = null;
    if (!child || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }

  /** Starts it, again and again as a supervisor would where it ends at once. */
  private async start(): Promise<void> {
    const began = performance.now();
    let child = this.spawn();
    for (let starts = 1; ; await pause(20)) {
      const status = await fetch(`${this.url}${this.program.readyPath}`).then(
        (response) => response.status,
        () => 0,
      );
      this.startMs = Math.round(performance.now() - began);
      if (status === 200) return;
      const hasEnded = child.exitCode !== null;
      if (this.startMs > START_MS || (hasEnded && starts === MAX_STARTS)) {
        child.kill('SIGKILL');
        throw new Error(`The bot did not start:\n${this.lines.slice(-20).join('\n')}`);
      }
      if (!hasEnded) continue;
      starts += 1;
      await pause(RESTART_PAUSE_MS);
      child = this.spawn();
    }
  }

  private spawn(): ChildProcess {
    // Sources run through tsx; what is compiled runs by itself.
    const { file, nodeOptions = [] } = this.program;
    const loader = file.endsWith('.ts') ? ['--import', 'tsx'] : [];
    const child = spawn(process.execPath, [...nodeOptions, ...loader, file], {
      env: { ...process.env, ...this.environment },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) =>
        this.lines.push(...chunk.toString('utf8').split('\n').filter(Boolean)),
      );
    this.child = child;
    return child;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}
