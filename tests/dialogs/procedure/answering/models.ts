import type { AnsweringModels } from '../../../../dialogs/procedure/answering/features';
import { AnsweringModelFile } from '../../../../knowledge/answeringModel';
import { type Direction, EmbeddingModel } from '../../../../knowledge/search/models/embeddings';
import type { NamedTree } from '../../../../knowledge/search/models/boostedTrees';

/** "Online" and "mạng" mean the same, "phạt" something else, and no other word anything. */
const directions: Direction[] = [
  { feature: 'online', scale: 1, steps: Int8Array.of(1, 0) },
  { feature: 'mang', scale: 1, steps: Int8Array.of(1, 0) },
  { feature: 'phat', scale: 1, steps: Int8Array.of(0, 1) },
];

/** Models of a language of few words, each of which is as rare as any other. */
export function smallModels(trees: readonly NamedTree[] = []): AnsweringModels {
  return {
    asked: EmbeddingModel.from(directions, 2),
    answering: AnsweringModelFile.parse({ bias: 0, trees, rarity: {}, unseen: 1 }),
    diacritics: { restore: (text) => text.replace('thue nha', 'thuê nhà') },
  };
}

export const about = { title: 'Cấp thẻ đọc sách', officialName: 'Cấp thẻ thư viện', asked: [] };
