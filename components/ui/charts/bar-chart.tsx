import { scaleBand, scaleLinear } from 'd3-scale';
import { ChartDrawing, ChartFigure, type ChartProps, type Paper } from './frame';

/** Amounts side by side, drawn on the server. */
export function BarChart(props: ChartProps) {
  return <ChartFigure {...props} draw={(paper) => <Bars {...props} paper={paper} />} />;
}

function Bars({ points, format = String, paper }: ChartProps & { paper: Paper }) {
  const labels = points.map((point) => point.label);
  const x = scaleBand(labels, [paper.left, paper.width - paper.right]).padding(0.4);
  const highest = Math.max(1, ...points.map((point) => point.value));
  const y = scaleLinear([0, highest], [paper.height - paper.bottom, paper.top]).nice(4);
  const width = Math.min(36, x.bandwidth());
  const middle = (label: string) => (x(label) ?? 0) + x.bandwidth() / 2;
  return (
    <ChartDrawing points={points} format={format} paper={paper} ticks={y.ticks(4)} y={y} x={middle}>
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
    </ChartDrawing>
  );
}
