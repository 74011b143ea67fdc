import type { FuzzReport } from './run';

/** What was seen of the process: before, after every tenth of the requests, and when all clients had gone. */
export interface Vitals {
  alive: boolean;
  /** Whether a citizen was answered at the end. */
  answers: boolean;
  memoryMb: number[];
  descriptorsBefore: number;
  descriptorsAfter: number;
}

/** From the middle to the end memory may grow by so much: caches fill, rubbish waits. */
const GROWTH_MB = 150;
/** Connections that clients keep to be used again, files of the storage. */
export const SPARE_DESCRIPTORS = 25;

/** What is wrong, a sentence each; empty when all held. */
export function complaints({ faults }: FuzzReport, vitals: Vitals): string[] {
  const { memoryMb, descriptorsBefore, descriptorsAfter } = vitals;
  const late = memoryMb.slice(Math.floor(memoryMb.length / 2));
  const growth = (late.at(-1) ?? 0) - (late[0] ?? 0);
  return [
    ...(vitals.alive ? [] : ['The process has ended.']),
    ...(vitals.answers ? [] : ['A citizen gets no answer any more.']),
    ...faults.map((fault) => `Error of the server: ${fault}`),
    ...(growth > GROWTH_MB ? [`Memory grew by ${growth} MB in the second half.`] : []),
    ...(descriptorsAfter > descriptorsBefore + SPARE_DESCRIPTORS
      ? [`Descriptors: ${descriptorsBefore} before, ${descriptorsAfter} after.`]
      : []),
  ];
}

/** The figures, one a line. */
export function figures({ requests, endings }: FuzzReport, vitals: Vitals): string[] {
  const ended = Object.entries(endings).sort(([, a], [, b]) => b - a);
  return [
    `${requests} requests: ${ended.map(([ending, count]) => `${count} × ${ending}`).join(', ')}`,
    `memory in MB, a figure for each tenth: ${vitals.memoryMb.join(' ')}`,
    `descriptors: ${vitals.descriptorsBefore} before, ${vitals.descriptorsAfter} after`,
    `the process ${vitals.alive ? 'lives' : 'has ended'}, and a citizen is ${vitals.answers ? 'answered' : 'not answered'}`,
  ];
}
