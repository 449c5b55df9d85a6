import type { ReactNode } from 'react';
import { Link } from './link';

export type StatTile = { key: string; label: ReactNode; value: ReactNode; note?: ReactNode; href?: string };

/** A row of figures that matter, each leading to what stands behind it. */
export function Stats({ tiles, label }: { tiles: StatTile[]; label: string }) {
  return (
    <ul aria-label={label} className="stat-grid">
      {tiles.map((tile) => (
        <li key={tile.key} className="min-w-0 bg-base-100">
          {tile.href ? (
            <Link href={tile.href} className="block h-full px-4 py-3.5 transition-colors hover:bg-tint">
              <Tile tile={tile} />
            </Link>
          ) : (
            <div className="px-4 py-3.5">
              <Tile tile={tile} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function Tile({ tile: { label, value, note } }: { tile: StatTile }) {
  return (
    <>
      <span className="block truncate text-13 text-muted">{label}</span>
      <span className="mt-1 block font-semibold text-[22px] tabular-nums leading-8">{value}</span>
      {note && <span className="block text-muted text-xs">{note}</span>}
    </>
  );
}
