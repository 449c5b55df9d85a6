import { getTranslations } from 'next-intl/server';

export interface FlowFigures {
  /** The platform's share as people read it: "10%". */
  rate: string;
  /** Working days until the vendor has its money. */
  arrival: readonly [from: number, to: number];
}

/** How money flows through the market, drawn: wallet → escrow → fee and vendor → bank, and back while it may. ORD-07, SET-02. */
export async function MoneyFlow({ figures, shape }: { figures: FlowFigures; shape: 'wide' | 'compact' }) {
  const t = await getTranslations('market.flow');
  const [from, to] = figures.arrival;
  const notes: Record<StationName, string> = {
    wallet: t('walletNote'),
    escrow: t('escrowNote'),
    commission: t('commissionNote', { rate: figures.rate }),
    payable: t('payableNote'),
    bank: t('bankNote', { from, to }),
  };
  const { size, stations, arrows } = layouts[shape];
  return (
    <svg
      viewBox={`0 0 ${size[0]} ${size[1]}`}
      role="img"
      aria-label={t('drawing')}
      className="h-auto w-full text-primary"
    >
      {arrows.map(({ name, ...arrow }) => (
        <Arrow key={name} {...arrow} label={t(name)} dashed={name === 'refund'} />
      ))}
      {stations.map((station) => (
        <Station key={station.name} {...station} label={t(station.name)} note={notes[station.name]} />
      ))}
    </svg>
  );
}

function Station({ x, y, width, height, name, label, note }: StationPlace & { label: string; note: string }) {
  const [middle, line] = [x + width / 2, y + height / 2];
  const held = name === 'escrow';
  return (
    <g textAnchor="middle">
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx="6"
        fill={held ? 'currentColor' : '#fff'}
        stroke="currentColor"
        strokeOpacity={held ? 1 : 0.4}
      />
      <text x={middle} y={line - 3} fontSize="14.5" fontWeight="600" fill={held ? '#fff' : '#1b1f27'}>
        {label}
      </text>
      <text x={middle} y={line + 16} fontSize="11.5" fill={held ? '#dbe8ff' : '#586172'}>
        {note}
      </text>
    </g>
  );
}

function Arrow({ path, tips, at, label, dashed }: Omit<ArrowPlace, 'name'> & { label: string; dashed: boolean }) {
  const [x, y, anchor] = at;
  return (
    <g>
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeDasharray={dashed ? '5 4' : undefined}
        strokeOpacity={dashed ? 0.75 : 1}
      />
      <path d={tips.map(([tipX, tipY, to]) => `M${tipX} ${tipY}${heads[to]}`).join('')} fill="currentColor" />
      <text x={x} y={y} textAnchor={anchor} fontSize="12" fill="#3d4757">
        {label}
      </text>
    </g>
  );
}

/** Triangles whose point is where the path begins. */
const heads = { right: 'l-8-4.5v9z', down: 'l-4.5-8h9z', up: 'l-4.5 8h9z' };

type StationName = 'wallet' | 'escrow' | 'commission' | 'payable' | 'bank';
type StationPlace = { name: StationName; x: number; y: number; width: number; height: number };
type ArrowPlace = {
  name: 'pay' | 'refund' | 'settle' | 'withdraw';
  path: string;
  tips: readonly (readonly [x: number, y: number, to: keyof typeof heads])[];
  /** Where its words stand. */
  at: readonly [x: number, y: number, anchor: 'start' | 'middle' | 'end'];
};
type Layout = { size: readonly [number, number]; stations: readonly StationPlace[]; arrows: readonly ArrowPlace[] };

const compact: Layout = {
  size: [404, 356],
  stations: [
    { name: 'wallet', x: 1, y: 4, width: 166, height: 68 },
    { name: 'escrow', x: 237, y: 4, width: 166, height: 68 },
    { name: 'commission', x: 1, y: 182, width: 166, height: 64 },
    { name: 'payable', x: 237, y: 182, width: 166, height: 64 },
    { name: 'bank', x: 237, y: 290, width: 166, height: 62 },
  ],
  arrows: [
    { name: 'pay', path: 'M168 38H230', tips: [[236, 38, 'right']], at: [200, 28, 'middle'] },
    {
      name: 'refund',
      path: 'M262 72v26q0 10-10 10H94q-10 0-10-10V80',
      tips: [[84, 73, 'up']],
      at: [174, 126, 'middle'],
    },
    {
      name: 'settle',
      path: 'M320 72v103M320 150H94q-10 0-10 10v15',
      tips: [
        [320, 181, 'down'],
        [84, 181, 'down'],
      ],
      at: [330, 124, 'start'],
    },
    { name: 'withdraw', path: 'M320 246v37', tips: [[320, 289, 'down']], at: [330, 272, 'start'] },
  ],
};

const wide: Layout = {
  size: [976, 208],
  stations: [
    { name: 'wallet', x: 1, y: 60, width: 166, height: 76 },
    { name: 'escrow', x: 267, y: 60, width: 166, height: 76 },
    { name: 'commission', x: 543, y: 4, width: 166, height: 70 },
    { name: 'payable', x: 543, y: 122, width: 166, height: 70 },
    { name: 'bank', x: 809, y: 122, width: 166, height: 70 },
  ],
  arrows: [
    { name: 'pay', path: 'M168 98H260', tips: [[266, 98, 'right']], at: [216, 88, 'middle'] },
    {
      name: 'refund',
      path: 'M350 136v32q0 12-12 12H96q-12 0-12-12v-24',
      tips: [[84, 137, 'up']],
      at: [217, 198, 'middle'],
    },
    {
      name: 'settle',
      path: 'M434 98h42q12 0 12-12V51q0-12 12-12h36M476 98q12 0 12 12v35q0 12 12 12h36',
      tips: [
        [542, 39, 'right'],
        [542, 157, 'right'],
      ],
      at: [498, 102, 'start'],
    },
    { name: 'withdraw', path: 'M710 157h92', tips: [[808, 157, 'right']], at: [758, 147, 'middle'] },
  ],
};

const layouts: Record<'wide' | 'compact', Layout> = { wide, compact };
