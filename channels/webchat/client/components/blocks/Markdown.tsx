import { type Inline, parseInline, type Part } from '../../content/markdown';
import { Link } from './Link';

/** A text in light markdown. */
export function Markdown({ parts }: { parts: readonly Part[] }) {
  return (
    <>
      {parts.map((part, i) => (
        <MarkdownPart key={i} part={part} />
      ))}
    </>
  );
}

function MarkdownPart({ part }: { part: Part }) {
  if (part.kind === 'paragraph')
    return (
      <p class="paragraph">
        {part.lines.map((line, i) => (
          <span key={i} class="line">
            <Inlines pieces={line} />
          </span>
        ))}
      </p>
    );
  const items = part.items.map((item, i) => (
    <li key={i}>
      <Inlines pieces={item} />
    </li>
  ));
  return part.ordered ? (
    <ol class="items" start={part.start}>
      {items}
    </ol>
  ) : (
    <ul class="items">{items}</ul>
  );
}

function Inlines({ pieces }: { pieces: readonly Inline[] }) {
  return (
    <>
      {pieces.map((piece, i) => {
        if (piece.kind === 'strong') return <strong key={i}>{piece.text}</strong>;
        if (piece.kind === 'text') return piece.text;
        return (
          <Link key={i} url={piece.url}>
            {piece.text}
          </Link>
        );
      })}
    </>
  );
}

/** Plain text in which addresses of the web can be followed. */
export function Linked({ text }: { text: string }) {
  const pieces = /https?:\/\//.test(text)
    ? parseInline(text.replace(/[\\*[]/g, '\\$&')).map((piece): Inline => piece)
    : [{ kind: 'text' as const, text }];
  return <Inlines pieces={pieces} />;
}
