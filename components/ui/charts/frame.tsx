import type { ReactNode } from 'react';

export type ChartPoint = { label: string; value: number };

export const box = { width: 640, height: 200, left: 52, right: 12, top: 12, bottom: 24 };

/** The axis and ground lines of a chart; the figures are also there as a table for those who cannot see it. */
export function ChartFrame({ title, points, format, ticks, y, x, children }: FrameProps) {
  return (
    <figure className="min-w-0">
      <svg viewBox={`0 0 ${box.width} ${box.height}`} className="h-auto w-full" role="img" aria-label={title}>
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={box.left} x2={box.width - box.right} y1={y(tick)} y2={y(tick)} stroke="#e9ecf1" />
            <text x={box.left - 8} y={y(tick) + 4} textAnchor="end" className="fill-muted text-[11px] tabular-nums">
              {format(tick)}
            </text>
          </g>
        ))}
        {children}
        {labelled(points).map((point) => (
          <text
            key={point.label}
            x={x(point.label)}
            y={box.height - 6}
            textAnchor="middle"
            className="fill-muted text-[11px]"
          >
            {point.label}
          </text>
        ))}
      </svg>
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

// At most eight labels, or they would run into each other.
function labelled(points: readonly ChartPoint[]): ChartPoint[] {
  const every = Math.max(1, Math.ceil(points.length / 8));
  return points.filter((_, index) => index % every === 0);
}

type FrameProps = {
  title: string;
  points: readonly ChartPoint[];
  format: (value: number) => string;
  ticks: number[];
  y: (value: number) => number;
  x: (label: string) => number;
  children: ReactNode;
};
