import { coverInitial, coverSeed } from './cover-seed';

/** A store's sign: its first character on a colour of its own. Decorative, the name stands beside it. */
export function StoreMark({ name, size }: { name: string; size: number }) {
  const [first = ''] = coverInitial(name, '');
  return (
    <span
      aria-hidden
      className="grid shrink-0 place-items-center rounded-md font-semibold text-white"
      style={{
        width: size,
        height: size,
        fontSize: size * 0.48,
        background: colours[coverSeed(name) % colours.length],
      }}
    >
      {first}
    </span>
  );
}

const colours = ['#0052d9', '#0b6fb8', '#3d4fc4', '#0a7a8c', '#2b5a9b', '#5a45b8'];
