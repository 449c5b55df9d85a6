import { scaleBand, scaleLinear } from 'd3-scale';
import { box, ChartFrame, type ChartPoint } from './frame';

/** Amounts side by side, drawn on the server. */
export function BarChart({ title, points, format = String }: ChartProps) {
  const x = scaleBand(
    points.map((point) => point.label),
    [box.left, box.width - box.right],
  ).padding(0.4);
  const y = scaleLinear(
    [0, Math.max(1, ...points.map((point) => point.value))],
    [box.height - box.bottom, box.top],
  ).nice(4);
  const width = Math.min(36, x.bandwidth());
  const middle = (label: string) => (x(label) ?? 0) + x.bandwidth() / 2;
  return (
    <ChartFrame title={title} points={points} format={format} ticks={y.ticks(4)} y={y} x={middle}>
      {points.map((point) => (
        <rect
          key={point.label}
          x={middle(point.label) - width / 2}
          y={y(point.value)}
          width={width}
          height={y(0) - y(point.value)}
          rx={1.5}
          className="fill-primary"
        >
          <title>{`${point.label}: ${format(point.value)}`}</title>
        </rect>
      ))}
    </ChartFrame>
  );
}

export type ChartProps = { title: string; points: readonly ChartPoint[]; format?: (value: number) => string };
