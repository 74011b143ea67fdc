import type { Conversation } from '../../channels/pipeline/conversation';
import { openStorage } from '../../storage/open';
import { ownerOf } from './bot';

/** Looks past every outage at what a process had not noted when it died. */
export interface DeathRegister {
  /** The texts that were owed by it still: whichever of them it had sent, nobody knows of it any more. */
  unnotedBy(pid: number | undefined): Promise<Set<string>>;
  close(): Promise<void>;
}

/** @param mongodbUri the database itself, not the gate before it */
export async function deathRegister(mongodbUri: string): Promise<DeathRegister> {
  const storage = await openStorage({ mongodbUri, dataDir: '' });
  const conversations = await storage.collection<Conversation>({ name: 'conversations' });
  return {
    async unnotedBy(pid) {
      const owing = await conversations.find({ due: { $gt: 0 } });
      const own = owing.filter(({ lease }) => lease?.owner.startsWith(ownerOf(pid)));
      return new Set(own.flatMap(({ owed }) => owed.map(({ activity }) => textOf(activity))));
    },
    close: () => storage.close(),
  };
}

function textOf(activity: string): string {
  return (JSON.parse(activity) as { text: string }).text;
}
