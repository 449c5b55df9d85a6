import { scaleLinear, scalePoint } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { ChartProps } from './bar-chart';
import { box, ChartFrame, type ChartPoint } from './frame';

/** A value over time, drawn on the server. */
export function LineChart({ title, points, format = String }: ChartProps) {
  const x = scalePoint(
    points.map((point) => point.label),
    [box.left + 12, box.width - box.right - 12],
  );
  const y = scaleLinear(
    [0, Math.max(1, ...points.map((point) => point.value))],
    [box.height - box.bottom, box.top],
  ).nice(4);
  const place = (label: string) => x(label) ?? 0;
  const outline = line<ChartPoint>(
    (point) => place(point.label),
    (point) => y(point.value),
  );
  const ground = area<ChartPoint>(
    (point) => place(point.label),
    y(0),
    (point) => y(point.value),
  );
  return (
    <ChartFrame title={title} points={points} format={format} ticks={y.ticks(4)} y={y} x={place}>
      <path d={ground([...points]) ?? ''} className="fill-primary/8" />
      <path d={outline([...points]) ?? ''} fill="none" strokeWidth={2} className="stroke-primary" />
      {points.map((point) => (
        <circle key={point.label} cx={place(point.label)} cy={y(point.value)} r={2.5} className="fill-primary">
          <title>{`${point.label}: ${format(point.value)}`}</title>
        </circle>
      ))}
    </ChartFrame>
  );
}
