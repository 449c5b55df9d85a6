import { blocksOf } from '@/lib/kernel/text-blocks';

/** An agreement as a page of its own, each clause with an anchor. GEN-09. */
export function AgreementText({ text }: { text: string }) {
  return (
    <div className="market-prose text-13">
      {blocksOf(text).map((block, index) => {
        const key = anchorOf(index);
        if (block.kind === 'paragraph') return <p key={key}>{block.text}</p>;
        if (block.kind === 'heading') {
          return (
            <h2 key={key} id={key} className="scroll-mt-4">
              {block.text}
            </h2>
          );
        }
        return (
          <ol key={key}>
            {block.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ol>
        );
      })}
    </div>
  );
}

/** The headings of an agreement with the anchors `AgreementText` gives them. */
export function clausesOf(text: string): { id: string; name: string }[] {
  return blocksOf(text).flatMap((block, index) =>
    block.kind === 'heading' ? [{ id: anchorOf(index), name: block.text }] : [],
  );
}

function anchorOf(index: number): string {
  return `clause-${index}`;
}
