import type { ReactNode } from 'react';
import { blocksOf, type TextBlock } from '@/lib/kernel/text-blocks';

/** The text of one of our agreements: headings, numbered clauses and paragraphs, which is all such texts use. */
export function AgreementText({ text }: { text: string }) {
  return <div className="grid gap-2.5 text-13 text-secondary leading-6">{blocksOf(text).map(draw)}</div>;
}

function draw(block: TextBlock, index: number): ReactNode {
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
