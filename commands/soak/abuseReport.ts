import type { AbuserName } from '../../simulators/abuse/abusers';
import { quantile } from '../bench/figures';

export type Phase = 'quiet' | 'abused';
export const PHASES = ['quiet', 'abused'] as const;

export interface Times {
  p50: number;
  p99: number;
  answers: number;
  failed: number;
}

/** What was seen while an address was abusive now and then. Times in milliseconds. */
export interface AbuseReport {
  abuser: AbuserName;
  abusedMinutes: number;
  /** How citizens were answered, by channel. */
  channels: Record<string, Record<Phase, Times>>;
  memoryMb: { before: number; most: number; after: number };
  diskMb: { before: number; most: number };
  descriptors: { before: number; most: number; after: number };
  /** A start with nothing kept and one after all of it, both with the index at hand. */
  startMs: { usual: number; afterwards: number };
}

/** Answers of one channel in one kind of phase. */
export interface Heard {
  all: number[];
  failed: number;
}

export const noTimes = (): Heard => ({ all: [], failed: 0 });

export function summed({ all, failed }: Heard): Times {
  return { p50: quantile(all, 0.5), p99: quantile(all, 0.99), answers: all.length, failed };
}

/** What is known after some minutes of abuse. */
export function progressLine(minutes: number, report: AbuseReport): string {
  return [`${minutes} min`, ...channelLines(report), memoryLine(report)].join('; ');
}

/** The figures, one a line. */
export function abuseLines(report: AbuseReport): string[] {
  const { abuser, abusedMinutes, diskMb, descriptors, startMs } = report;
  return [
    `${abuser}, abusive for ${abusedMinutes} min in all`,
    ...channelLines(report),
    memoryLine(report),
    `disk in MB: ${diskMb.before.toFixed(1)} before, ${diskMb.most.toFixed(1)} at most`,
    `descriptors: ${descriptors.before} before, ${descriptors.most} at most, ${descriptors.after} after`,
    `start: ${startMs.usual} ms with nothing kept, ${startMs.afterwards} ms afterwards, × ${(startMs.afterwards / startMs.usual).toFixed(2)}`,
  ];
}

function channelLines({ channels }: AbuseReport): string[] {
  const told = ({ p50, p99, answers, failed }: Times): string =>
    `p50 ${Math.round(p50)} ms, p99 ${Math.round(p99)} ms, ${answers} answers, ${failed} failed`;
  return Object.entries(channels).map(
    ([channel, { quiet, abused }]) =>
      `${channel}: quiet ${told(quiet)}; abused ${told(abused)}; p99 × ${(abused.p99 / quiet.p99).toFixed(2)}`,
  );
}

function memoryLine({ memoryMb }: AbuseReport): string {
  return `memory in MB: ${memoryMb.before} before, ${memoryMb.most} at most, ${memoryMb.after} after`;
}
