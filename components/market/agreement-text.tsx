import type { ReactNode } from 'react';

/** An agreement as it is written: `## ` begins a clause, `1. ` an item, anything else a paragraph. GEN-09. */
export function AgreementText({ text }: { text: string }) {
  return (
    <div className="market-prose text-13">
      {blocksOf(text).map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a text that never changes is known by its places
        <Block key={index} block={block} />
      ))}
    </div>
  );
}

/** The headings of an agreement with the anchors `AgreementText` gives them. */
export function clausesOf(text: string): { id: string; name: string }[] {
  return blocksOf(text).flatMap((block) => (block.kind === 'heading' ? [{ id: block.id, name: block.name }] : []));
}

type TextBlock =
  | { kind: 'heading'; id: string; name: string }
  | { kind: 'items'; items: string[] }
  | { kind: 'paragraph'; text: string };

function Block({ block }: { block: TextBlock }): ReactNode {
  if (block.kind === 'paragraph') return <p>{block.text}</p>;
  if (block.kind === 'heading') {
    return (
      <h2 id={block.id} className="scroll-mt-4">
        {block.name}
      </h2>
    );
  }
  return (
    <ol>
      {block.items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ol>
  );
}

function blocksOf(text: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  for (const line of text.split('\n').map((each) => each.trim())) {
    const last = blocks.at(-1);
    const item = /^\d+\.\s+(.*)$/.exec(line)?.[1];
    if (line.startsWith('## ')) {
      blocks.push({ kind: 'heading', id: `clause-${blocks.length}`, name: line.slice(3) });
    } else if (item !== undefined) {
      if (last?.kind === 'items') last.items.push(item);
      else blocks.push({ kind: 'items', items: [item] });
    } else if (line !== '') {
      blocks.push({ kind: 'paragraph', text: line });
    }
  }
  return blocks;
}
