import { DirectLineApi } from './api';
import type { Environment } from './environment';
import { Outbox, type Outgoing } from './outbox';
import { Receiver, type Status } from './receiver';
import { SessionKeeper } from './sessionKeeper';
import { times } from './times';
import { type Activity, clientId } from './wire';

export type { Outgoing } from './outbox';
export type { Status } from './receiver';

export interface TransportOptions {
  /** Address up to and with `/v3/directline`. */
  base: string;
  locale: string;
  environment: Environment;
  /** What brings the page back to its conversation, and what it had not sent yet. */
  resume?: string | undefined;
  unsent?: readonly Outgoing[];
  on: TransportListener;
}

export interface TransportListener {
  status(status: Status): void;
  activities(activities: Activity[]): void;
  taken(id: string): void;
  refused(id: string, code: string): void;
  lost(): void;
  /** To be kept for a reload. */
  resumable(resume: string | undefined): void;
  waiting(queue: readonly Outgoing[]): void;
}

/**
 * A conversation over Direct Line that survives bad networks: what is sent waits until the server has it, and is taken
 * once however often it is sent; what is said is fetched from where it broke off.
 */
export class Transport {
  private readonly keeper: SessionKeeper;
  private readonly receiver: Receiver;
  private readonly outbox: Outbox;
  private news = 0;
  private greeting: Promise<void> = Promise.resolve();
  private greeted: () => void = () => undefined;

  constructor(private readonly options: TransportOptions) {
    const { base, environment, on, locale, resume, unsent = [] } = options;
    const api = new DirectLineApi(base, environment);
    const lost = (): void => {
      this.receiver.forgetWatermark();
      on.lost();
    };
    this.keeper = new SessionKeeper(
      api,
      environment,
      { lost, resumable: (token) => on.resumable(token), began: () => this.awaitGreeting() },
      locale,
      resume,
    );
    this.receiver = new Receiver(api, this.keeper, environment, {
      status: (status) => {
        on.status(status);
        if (status === 'online') this.outbox.wake();
      },
      activities: (activities) => this.hear(activities),
    });
    this.outbox = new Outbox(
      api,
      this.keeper,
      environment,
      {
        waiting: (queue) => on.waiting(queue),
        refused: (id, code) => on.refused(id, code),
        unreachable: () => on.status('unreachable'),
        taken: ({ id, activity }, echoed) => {
          on.taken(id);
          // The echo and the answer.
          if (activity.type === 'message') this.expect(echoed ? 1 : 2);
        },
      },
      unsent,
      () => this.greeting,
    );
  }

  open(): void {
    this.receiver.open();
    this.outbox.wake();
  }

  /** Sends an activity once, now or as soon as it can be. */
  send(id: string, activity: Activity): void {
    const channelData = { ...activity.channelData, clientActivityID: id };
    this.outbox.add({ id, activity: { ...activity, channelData } });
  }

  /** The browser says that there is a network again. */
  networkIsBack(): void {
    this.receiver.wake();
    this.outbox.wake();
  }

  /** The page is looked at again. */
  async looked(): Promise<void> {
    this.outbox.wake();
    await this.receiver.look();
  }

  /** Leaves the conversation and begins a new one. What was not sent is dropped. */
  restart(): void {
    this.outbox.clear();
    this.keeper.forget();
    this.receiver.reopen();
  }

  close(): void {
    this.keeper.close();
    this.receiver.close();
    this.outbox.close();
  }

  private hear(activities: Activity[]): void {
    this.news += activities.length;
    this.greeted();
    this.options.on.activities(activities);
    for (const activity of activities) {
      const id = clientId(activity);
      if (id !== undefined) this.outbox.echoed(id);
    }
  }

  private awaitGreeting(): void {
    this.greeting = new Promise((resolve) => {
      const cancel = this.options.environment.after(times.greeting, resolve);
      this.greeted = () => {
        cancel();
        resolve();
      };
    });
  }

  /** After something was taken, the stream must bring so many activities; a deaf socket is found out this way. */
  private expect(count: number): void {
    const wanted = this.news + count;
    for (const ms of times.echoChecks)
      this.options.environment.after(ms, () => {
        if (this.news < wanted) void this.receiver.check();
      });
  }
}
