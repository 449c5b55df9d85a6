import type { ReactNode } from 'react';

export type ChartPoint = { label: string; value: number };

/** The paper a chart is drawn on, in pixels. */
export type Paper = { width: number; height: number; left: number; right: number; top: number; bottom: number };

export type ChartProps = { title: string; points: readonly ChartPoint[]; format?: (value: number) => string };

const wide: Paper = { width: 640, height: 200, left: 52, right: 12, top: 12, bottom: 24 };
const narrow: Paper = { ...wide, width: 330 };

/** A chart on wide and on narrow paper, so that its letters stay readable; its figures also as a table for screen readers. */
export function ChartFigure({
  title,
  points,
  format = String,
  draw,
}: ChartProps & { draw: (paper: Paper) => ReactNode }) {
  return (
    <figure className="min-w-0">
      <div className="max-sm:hidden">{draw(wide)}</div>
      <div className="sm:hidden">{draw(narrow)}</div>
      <table className="sr-only">
        <caption>{title}</caption>
        <tbody>
          {points.map((point) => (
            <tr key={point.label}>
              <th scope="row">{point.label}</th>
              <td>{format(point.value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

/** The axis and ground lines of a chart, with its marks. */
export function ChartDrawing({ points, format = String, paper, ticks, y, x, children }: DrawingProps) {
  return (
    <svg viewBox={`0 0 ${paper.width} ${paper.height}`} className="h-auto w-full" aria-hidden>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={paper.left} x2={paper.width - paper.right} y1={y(tick)} y2={y(tick)} stroke="#e9ecf1" />
          <text x={paper.left - 8} y={y(tick) + 4} textAnchor="end" className="fill-muted text-[11px] tabular-nums">
            {format(tick)}
          </text>
        </g>
      ))}
      {children}
      {labelled(points, paper).map((point) => (
        <text
          key={point.label}
          x={x(point.label)}
          y={paper.height - 6}
          textAnchor="middle"
          className="fill-muted text-[11px]"
        >
          {point.label}
        </text>
      ))}
    </svg>
  );
}

// A label needs some 70 pixels, or it would run into the next.
function labelled(points: readonly ChartPoint[], paper: Paper): ChartPoint[] {
  const room = Math.floor((paper.width - paper.left - paper.right) / 70);
  const every = Math.max(1, Math.ceil(points.length / room));
  return points.filter((_, index) => index % every === 0);
}

type DrawingProps = Omit<ChartProps, 'title'> & {
  paper: Paper;
  ticks: number[];
  y: (value: number) => number;
  x: (label: string) => number;
  children: ReactNode;
};
