import type { Admission, DirectLineApi, Outcome, Session } from './api';
import type { Environment } from './environment';
import { times } from './times';

export interface SessionListener {
  /** What brings this page back to its conversation; undefined when there is none any more. */
  resumable(resume: string | undefined): void;
  /** A new conversation has begun: the bot is about to greet. */
  began(): void;
  /** The server has forgotten the conversation; what is said from now on belongs to a new one. */
  lost(): void;
}

/** Holds the token and the conversation it is for: gets, renews and replaces them. One call at a time. */
export class SessionKeeper {
  private session: Session | undefined;
  private begun = false;
  private stream: string | undefined;
  private admitting: Promise<Outcome<Session>> | undefined;
  private cancelRenewal: (() => void) | undefined;
  /** Counts restarts: what a call of before brings home is dropped. */
  private era = 0;

  constructor(
    private readonly api: DirectLineApi,
    private readonly environment: Environment,
    private readonly listener: SessionListener,
    private readonly locale: string,
    private resume: string | undefined,
  ) {}

  /** A session that holds and whose conversation has begun. */
  admit(): Promise<Outcome<Session>> {
    if (this.session && this.begun && this.session.expires > this.environment.now())
      return Promise.resolve({ kind: 'ok', value: this.session });
    this.admitting ??= this.begin(this.era).finally(() => (this.admitting = undefined));
    return this.admitting;
  }

  /** The stream address that came with a new conversation; given out once. */
  firstStream(): string | undefined {
    const address = this.stream;
    this.stream = undefined;
    return address;
  }

  /** The server did not take the token: the next admission gets another for the same conversation. */
  expire(): void {
    this.session = undefined;
    this.cancelRenewal?.();
  }

  /** The server said that this conversation is gone. A second caller that says so changes nothing. */
  lose({ conversation }: Session): void {
    if (this.session?.conversation !== conversation) return;
    this.forget();
    this.listener.lost();
  }

  /** Leaves the conversation: the next admission begins a new one. */
  forget(): void {
    this.era += 1;
    this.expire();
    this.begun = false;
    this.stream = undefined;
    this.resume = undefined;
    this.admitting = undefined;
    this.listener.resumable(undefined);
  }

  close(): void {
    this.cancelRenewal?.();
  }

  private async begin(era: number): Promise<Outcome<Session>> {
    if (!this.session || this.session.expires <= this.environment.now()) {
      const outcome = await this.api.generate(this.resume);
      if (era !== this.era) return { kind: 'unreachable' };
      if (outcome.kind !== 'ok') return outcome;
      this.enter(outcome.value);
    }
    const session = this.session as Session;
    if (!this.begun) {
      const outcome = await this.api.start(session, this.locale);
      if (era !== this.era) return { kind: 'unreachable' };
      if (outcome.kind === 'expired') this.expire();
      if (outcome.kind !== 'ok') return outcome;
      this.begun = true;
      this.listener.began();
      this.stream = outcome.value;
    }
    return { kind: 'ok', value: session };
  }

  private enter(admission: Admission): void {
    const comesBack = this.resume !== undefined;
    this.session = admission;
    this.resume = admission.resume;
    this.begun = admission.resumed;
    this.listener.resumable(admission.resume);
    if (comesBack && !admission.resumed) this.listener.lost();
    this.renewLater(admission);
  }

  private renewLater(session: Session): void {
    this.cancelRenewal?.();
    const life = session.expires - this.environment.now();
    this.cancelRenewal = this.environment.after(Math.max(1_000, life * times.renewAtShare), () => {
      void this.renew();
    });
  }

  private async renew(): Promise<void> {
    const { session } = this;
    if (!session) return;
    const outcome = await this.api.refresh(session);
    if (this.session !== session) return;
    if (outcome.kind === 'ok') this.session = outcome.value;
    else if (outcome.kind !== 'unreachable' && outcome.kind !== 'busy') return this.expire();
    // Unreachable: it is tried again in the rest of the token's life.
    this.renewLater(this.session);
  }
}
