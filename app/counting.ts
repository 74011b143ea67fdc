import { readFileSync } from 'node:fs';
import type { TurnResult } from '../bots/types';
import type { KnowledgeCounts } from '../bots/worker/protocol';
import { channels } from '../channels/registry';
import { rootPath } from '../channels/webchat/assets';
import { type Answer, answerKinds } from '../dialogs/answer';
import { createMetrics, type Metrics } from '../http/metrics';
import { facets } from '../knowledge/schema/procedure';
import { releaseTime } from '../knowledge/releases/publish';

/** The figures of this bot, every series with zero. */
export function createBotMetrics(): Metrics {
  const { version } = JSON.parse(readFileSync(rootPath('package.json'), 'utf8')) as { version: string };
  return createMetrics({
    channels: channels.map(({ name }) => name),
    kinds: [...answerKinds, 'off', 'failed', 'silent'],
    facets,
    version,
  });
}

/** Counts a turn by channel and kind of answer, and its time. @returns the kind */
export function countTurn(channel: string, { replies }: TurnResult, ms: number, metrics: Metrics): string {
  const answers = replies.flatMap(
    ({ channelData }) => (channelData as { answer?: Answer } | undefined)?.answer ?? [],
  );
  const [answer] = answers;
  const kind = (answer?.off === undefined ? (answer?.failed ? 'failed' : answer?.kind) : 'off') ?? 'silent';
  metrics.turn(
    {
      channel,
      kind,
      confidence: answer?.confidence,
      missing: answers.flatMap(({ missing = [] }) => missing),
    },
    ms,
  );
  return kind;
}

/** Tells what the release in use holds. @param buildMs how long it took to be made ready */
export function countKnowledge(
  release: string,
  { staleCards, ...counts }: KnowledgeCounts,
  buildMs: number,
  metrics: Metrics,
): void {
  metrics.knowledge(counts);
  metrics.release({ at: releaseTime(release), staleCards, buildMs });
}
