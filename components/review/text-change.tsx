import { getTranslations } from 'next-intl/server';
import { type DiffPart, diffLines, diffWords, withoutFarLines } from './text-diff';

const linesAround = 2;

/** A short text as it was and as it became: what went is struck through, what came is underlaid. */
export function TextChange({ before, after }: { before: string; after: string }) {
  return (
    <p className="whitespace-pre-wrap break-words text-13 leading-6">
      {diffWords(before, after).map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a run is its place in the text
        <Run key={index} part={part} />
      ))}
    </p>
  );
}

function Run({ part: { kind, text } }: { part: DiffPart }) {
  if (kind === 'gone') return <del className="bg-error/8 text-error decoration-error/60">{text}</del>;
  if (kind === 'new') return <ins className="bg-success/12 text-success no-underline">{text}</ins>;
  return text;
}

/** A long text line by line; lines far from any change are left out, and said to be. */
export async function LinesChange({ before, after }: { before: string; after: string }) {
  const t = await getTranslations('operations-business.review');
  const lines = withoutFarLines(diffLines(before, after), linesAround);
  return (
    <div className="overflow-x-auto rounded-box border border-line font-mono text-xs leading-5.5">
      {lines.map(({ part, leftOut }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the text
        <div key={index}>
          {leftOut > 0 && <p className="bg-ground px-3 text-muted">{t('linesLeftOut', { count: leftOut })}</p>}
          <Line part={part} />
        </div>
      ))}
    </div>
  );
}

function Line({ part: { kind, text } }: { part: DiffPart }) {
  const [sign, Tag, looks] = lineOf[kind];
  return (
    <div className={`flex gap-2 px-3 ${looks}`}>
      <span aria-hidden className="select-none">
        {sign}
      </span>
      <Tag className="min-w-0 flex-1 whitespace-pre-wrap break-words no-underline">{text === '' ? ' ' : text}</Tag>
    </div>
  );
}

const lineOf = {
  same: [' ', 'span', ''],
  gone: ['−', 'del', 'bg-error/6 text-error'],
  new: ['+', 'ins', 'bg-success/8 text-success'],
} as const;

/** Entries of a list as they were and became: those that stayed are plain. */
export function ListChange({ before, after }: { before: readonly string[]; after: readonly string[] }) {
  const gone = before.filter((entry) => !after.includes(entry));
  return (
    <ul className="flex flex-wrap gap-1.5 text-xs">
      {after.map((entry) => (
        <li
          key={entry}
          className={`rounded-[3px] border px-1.5 leading-5 ${before.includes(entry) ? 'border-line-strong' : 'border-success/30 bg-success/10 text-success'}`}
        >
          {before.includes(entry) ? entry : <ins className="no-underline">{entry}</ins>}
        </li>
      ))}
      {gone.map((entry) => (
        <li key={entry} className="rounded-[3px] border border-error/25 bg-error/6 px-1.5 text-error leading-5">
          <del>{entry}</del>
        </li>
      ))}
    </ul>
  );
}
