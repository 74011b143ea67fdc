import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCases, saidIn } from '../../training/evaluation/measure';
import { Conversation, type openCityBot, type Said } from '../helpers/cityBot';

const questionsFolder = join(__dirname, '..', 'quality', 'questions');
const transcriptsFolder = join(__dirname, 'transcripts');

/** The question files that a transcript is kept of. */
export const questionFiles = readdirSync(questionsFolder)
  .filter((name) => name.endsWith('.jsonl'))
  .sort();

export function transcriptPath(questionFile: string): string {
  return join(transcriptsFolder, questionFile.replace(/\.jsonl$/, '.txt'));
}

/** What is on record of a question file: each conversation with the line that heads it, in order. */
export function recordedConversations(questionFile: string): string[] {
  return conversationsIn(readFileSync(transcriptPath(questionFile), 'utf8'));
}

/** A conversation begins with the id of its case. */
function conversationsIn(transcript: string): string[] {
  return transcript.split(/^(?=##### )/m);
}

/** Every so many conversations one: the same in every run. */
const SAMPLE_STEP = 12;

export function isInSample(index: number): boolean {
  return index % SAMPLE_STEP === 0;
}

/**
 * Turns of a question file with their replies, as text that diffs; each case is a conversation of its own.
 * @param isWanted which cases, by their place in the file
 */
export async function transcribe(
  questionFile: string,
  { bot }: Pick<Awaited<ReturnType<typeof openCityBot>>, 'bot'>,
  isWanted: (index: number) => boolean = () => true,
): Promise<string[]> {
  const conversations: string[] = [];
  const cases = readCases(join(questionsFolder, questionFile)).filter((_, index) => isWanted(index));
  for (const one of cases) {
    const conversation = new Conversation(bot);
    const turns: string[] = [];
    for (const text of saidIn(one)) turns.push(turnText(text, await conversation.say(text)));
    conversations.push(`##### ${one.case.id}\n${turns.join('\n')}\n`);
  }
  return conversations;
}

function turnText(text: string, { text: reply, answers, buttons }: Said): string {
  const lines = [
    `>>> ${text}`,
    ...answers.map((answer) => `=== ${describeAnswer(answer)}`),
    reply,
    ...buttons.map(({ title, says }) => `[${title}]${says === title ? '' : ` ${says}`}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** What was understood, on one line: everything but the confidence and the trace, which may differ in the last digit. */
function describeAnswer(answer: Said['answers'][number]): string {
  const { kind, ...rest } = answer;
  const parts = Object.entries(rest)
    .filter(([name, value]) => name !== 'confidence' && name !== 'trace' && value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return [kind, ...parts].join(' ');
}
