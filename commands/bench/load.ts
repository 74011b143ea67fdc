import { setTimeout as pause } from 'node:timers/promises';
import { eventsOf } from '../../simulators/messenger/events';
import { WebhookStandIn } from '../../simulators/messenger/webhook';
import { Visitor } from '../../simulators/webchat/visitor';
import { type Figure, spread } from './figures';

/** A conversation may say so much at once, and then one message a second. */
const AT_ONCE = 15;
const PACE_MS = 1_000;

/** An address of its own for each visitor, as a proxy would tell it. */
const addressOf = (visitor: number): string => `10.1.${visitor >> 8}.${visitor & 255}`;

export async function visitors(urls: readonly string[], count: number): Promise<Visitor[]> {
  const opened: Visitor[] = [];
  for (let i = 0; i < count; i++)
    opened.push(await Visitor.open(urls[i % urls.length] as string, addressOf(i)));
  return opened;
}

/** People who ask one question a second, each. */
export async function atEase(
  name: string,
  people: readonly Visitor[],
  questions: readonly string[],
  rounds: number,
): Promise<Figure[]> {
  const times: number[] = [];
  await Promise.all(
    people.map(async (visitor, k) => {
      await pause((k * PACE_MS) / people.length);
      for (let i = 0; i < rounds; i++) {
        const ms = await visitor.ask(questions[(k * rounds + i) % questions.length] as string);
        times.push(ms);
        await pause(Math.max(0, PACE_MS - ms));
      }
    }),
  );
  return spread(name, times);
}

/** People who ask the next question as soon as they have their answer: how much gets through. */
export async function atFullPace(
  name: string,
  people: readonly Visitor[],
  questions: readonly string[],
): Promise<Figure[]> {
  const began = performance.now();
  await Promise.all(
    people.map(async (visitor, k) => {
      for (let i = 0; i < AT_ONCE; i++)
        await visitor.ask(questions[(k * AT_ONCE + i) % questions.length] as string);
    }),
  );
  const seconds = (performance.now() - began) / 1_000;
  return [{ name, value: (people.length * AT_ONCE) / seconds, unit: '/s' }];
}

/** How soon a webhook says 200 when so many events come each second, from as many people. */
export async function webhooks(
  name: string,
  options: { botUrl: string; pageId: string; appSecret: string },
  perSecond: number,
  seconds: number,
): Promise<Figure[]> {
  const webhook = new WebhookStandIn(options);
  let ids = 0;
  const events = eventsOf(options.pageId, () => `m_bench_${(ids += 1)}`, Date.now);
  const times: number[] = [];
  let refused = 0;
  const calls: Promise<void>[] = [];
  const began = performance.now();
  for (let i = 0; i < perSecond * seconds; i++) {
    await pause(Math.max(0, began + (i * 1_000) / perSecond - performance.now()));
    const start = performance.now();
    const call = webhook.deliver([events.text(`${300_000_000 + i}`, 'xin chào')]);
    calls.push(
      call.then((status) => {
        times.push(performance.now() - start);
        if (status !== 200) refused += 1;
      }),
    );
  }
  await Promise.all(calls);
  if (refused > 0) throw new Error(`${refused} webhook calls were not answered 200`);
  return spread(name, times);
}

/** Pages read one after another. */
export async function pages(name: string, urls: readonly string[]): Promise<Figure[]> {
  const times: number[] = [];
  for (const url of urls) {
    const began = performance.now();
    const response = await fetch(url, { headers: { 'x-forwarded-for': addressOf(times.length) } });
    await response.text();
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    times.push(performance.now() - began);
  }
  return spread(name, times);
}
