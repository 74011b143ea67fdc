import { promisify } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { constants, deflate, inflateSync } from 'node:zlib';
import type { KnowledgeSnapshot } from '../../knowledge/knowledge';

const pack = promisify(deflate);

/**
 * What threads that begin later are to know. They are rare: once those of today have it, it is held packed, in a tenth of
 * the memory.
 */
export class HeldSnapshot {
  constructor(private held: KnowledgeSnapshot | Buffer) {}

  /** Resolves when it is packed; what cannot be stays as it is. */
  async pack(): Promise<void> {
    if (Buffer.isBuffer(this.held)) return;
    this.held = await pack(serialize(this.held), { level: constants.Z_BEST_SPEED }).catch(() => this.held);
  }

  read(): KnowledgeSnapshot {
    return Buffer.isBuffer(this.held)
      ? (deserialize(inflateSync(this.held)) as KnowledgeSnapshot)
      : this.held;
  }
}
