import type { ReactNode } from 'react';

/** The text of one of our agreements: headings, numbered clauses and paragraphs, which is all such texts use. */
export function AgreementText({ text }: { text: string }) {
  return <div className="grid gap-2.5 text-13 text-secondary leading-6">{blocksOf(text).map(draw)}</div>;
}

type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'clauses'; items: string[] };

/** Splits a text at its empty lines; lines that begin with a number are the clauses of one list. */
export function blocksOf(text: string): Block[] {
  return text
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part): Block => {
      if (part.startsWith('## ')) return { kind: 'heading', text: part.slice(3) };
      const lines = part.split('\n');
      if (!lines.every((line) => /^\d+\. /.test(line))) return { kind: 'paragraph', text: part };
      return { kind: 'clauses', items: lines.map((line) => line.replace(/^\d+\. /, '')) };
    });
}

function draw(block: Block, index: number): ReactNode {
  const key = `${index}`;
  if (block.kind === 'heading') {
    return (
      <h3 key={key} className="pt-2 font-semibold text-base-content text-sm">
        {block.text}
      </h3>
    );
  }
  if (block.kind === 'paragraph') return <p key={key}>{block.text}</p>;
  return (
    <ol key={key} className="grid list-decimal gap-1 pl-5">
      {block.items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ol>
  );
}
