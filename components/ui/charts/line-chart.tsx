import { scaleLinear, scalePoint } from 'd3-scale';
import { area, line } from 'd3-shape';
import { ChartDrawing, ChartFigure, type ChartPoint, type ChartProps, type Paper } from './frame';

/** A value over time, drawn on the server. */
export function LineChart(props: ChartProps) {
  return <ChartFigure {...props} draw={(paper) => <Curve {...props} paper={paper} />} />;
}

function Curve({ points, format = String, paper }: ChartProps & { paper: Paper }) {
  const labels = points.map((point) => point.label);
  const x = scalePoint(labels, [paper.left + 12, paper.width - paper.right - 12]);
  const highest = Math.max(1, ...points.map((point) => point.value));
  const y = scaleLinear([0, highest], [paper.height - paper.bottom, paper.top]).nice(4);
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
    <ChartDrawing points={points} format={format} paper={paper} ticks={y.ticks(4)} y={y} x={place}>
      <path d={ground([...points]) ?? ''} className="fill-primary/8" />
      <path d={outline([...points]) ?? ''} fill="none" strokeWidth={2} className="stroke-primary" />
      {points.map((point) => (
        <circle key={point.label} cx={place(point.label)} cy={y(point.value)} r={2.5} className="fill-primary">
          <title>{`${point.label}: ${format(point.value)}`}</title>
        </circle>
      ))}
    </ChartDrawing>
  );
}
