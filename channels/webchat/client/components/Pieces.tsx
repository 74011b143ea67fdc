import type { Piece } from '../content/answerView';
import { Actions } from './blocks/Actions';
import { Case } from './blocks/Case';
import { Choices } from './blocks/Choices';
import { Facts } from './blocks/Facts';
import { Linked, Markdown } from './blocks/Markdown';
import { List } from './blocks/List';
import { Notice } from './blocks/Notice';
import { Picture } from './blocks/Picture';
import { Source } from './blocks/Source';

/** The parts of an answer, each as what it is. `subject` names what ticks belong to. */
export function Pieces({ pieces, subject }: { pieces: readonly Piece[]; subject: string }) {
  return (
    <>
      {pieces.map((piece, i) => (
        <One key={i} piece={piece} subject={subject} />
      ))}
    </>
  );
}

function One({ piece, subject }: { piece: Piece; subject: string }) {
  switch (piece.type) {
    case 'lead':
      return (
        <p class="lead">
          <Linked text={piece.text} />
        </p>
      );
    case 'text':
      return (
        <p class="paragraph">
          <Linked text={piece.text} />
        </p>
      );
    case 'markdown':
      return <Markdown parts={piece.parts} />;
    case 'list':
      return <List block={piece} subject={subject} />;
    case 'case':
      return <Case block={piece} subject={subject} />;
    case 'facts':
      return <Facts block={piece} />;
    case 'choices':
      return <Choices block={piece} />;
    case 'actions':
      return <Actions block={piece} />;
    case 'notice':
      return <Notice block={piece} />;
    case 'image':
      return <Picture block={piece} />;
    case 'source':
      return <Source block={piece} />;
  }
}
