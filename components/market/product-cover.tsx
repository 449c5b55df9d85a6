import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import type { MarketId } from '@/lib/policy';
import { coverInitial, coverSeed } from './cover-seed';

/**
 * A product's picture, or a drawn one where the vendor gave none: the market's colour, a pattern by the product's name
 * and its initial. Decorative, because the name always stands beside it.
 */
export function ProductCover({ name, storeName, market, imageFileId, wide, className }: CoverProps) {
  const frame = classNames('block w-full', wide ? 'aspect-[9/5]' : 'aspect-[3/2]', className);
  if (imageFileId) {
    return (
      // biome-ignore lint/performance/noImgElement: uploads are re-encoded when stored; the optimiser would do it twice
      <img
        src={pictureAddress(imageFileId, wide ? 'small' : 'large')}
        alt=""
        loading="lazy"
        decoding="async"
        className={`${frame} object-cover`}
      />
    );
  }
  const seed = coverSeed(name);
  const tones = colours[market];
  const { deep, light } = tones[(seed >>> 4) % tones.length] ?? tones[0];
  const initial = coverInitial(name, storeName);
  return (
    <svg
      viewBox="0 0 390 260"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden
      className={frame}
      style={{ background: light, color: deep }}
    >
      <g fill="none" stroke="currentColor" strokeLinecap="round" opacity={0.13}>
        {patterns[seed % patterns.length]?.(seed)}
      </g>
      <rect x="145" y="83" width="104" height="104" rx="24" fill="currentColor" opacity={0.16} />
      <rect x="143" y="76" width="104" height="104" rx="24" fill="currentColor" />
      <path d="M167 76h56a24 24 0 0 1 24 24v8q-52 28-104 4v-12a24 24 0 0 1 24-24z" fill="#fff" opacity={0.1} />
      <text
        x="195"
        y="129"
        fill="#fff"
        fontSize={initial.length > 1 ? 36 : 48}
        fontWeight={600}
        textAnchor="middle"
        dominantBaseline="central"
      >
        {initial}
      </text>
    </svg>
  );
}

/** Where an uploaded picture is served, as `publicFilePath` says; components know no module of the server. */
export function pictureAddress(fileId: string, size: 'small' | 'large'): string {
  return `/api/files/${fileId}/${size}.webp`;
}

type Tone = { deep: string; light: string };

const colours: Record<MarketId, readonly [Tone, ...Tone[]]> = {
  saas: [
    { deep: '#0052d9', light: '#e9f1ff' },
    { deep: '#0b6fb8', light: '#e5f3fc' },
    { deep: '#3d4fc4', light: '#edeffe' },
    { deep: '#0a7a8c', light: '#e3f5f6' },
    { deep: '#2b5a9b', light: '#e8f0fa' },
  ],
  image: [
    { deep: '#0f6f8f', light: '#e5f4f8' },
    { deep: '#23668f', light: '#e8f2f8' },
  ],
  api: [
    { deep: '#4338ca', light: '#eeedff' },
    { deep: '#5a45b8', light: '#f0edfd' },
  ],
  'tech-ops': [
    { deep: '#0b6b5b', light: '#e4f5f1' },
    { deep: '#24705f', light: '#e8f5ef' },
  ],
  custom: [{ deep: '#6b3fb5', light: '#f3ecff' }],
  'app-authorisation': [{ deep: '#31598f', light: '#e9f0f8' }],
  security: [{ deep: '#1e3a6e', light: '#e8edf6' }],
  'enterprise-butler': [{ deep: '#9a4b12', light: '#fcf0e6' }],
};

// Each is a path or two: many cards stand on a page.
const patterns: ((seed: number) => ReactNode)[] = [
  (seed) => {
    const x = seed % 2 === 0 ? 20 : 370;
    const y = (seed >> 3) % 2 === 0 ? 10 : 250;
    return (
      <g strokeWidth="14">
        {[50, 95, 140, 185, 230].map((radius) => (
          <circle key={radius} cx={x} cy={y} r={radius} />
        ))}
      </g>
    );
  },
  (seed) => <path d={rows(11, (y) => `M${12 + (seed % 12)} ${y}H390`)} strokeWidth="5" strokeDasharray="0 24" />,
  (seed) => (
    <path d={rows(9, (_, index) => `M${index * 62 - 180 + (seed % 40)} 290l170-320`)} strokeWidth={16 + (seed % 10)} />
  ),
  (seed) => (
    <path
      d={rows(8, (y) => `M-20 ${y + (seed % 14)}q53-${26 + (seed % 20)} 107 0t107 0t107 0t107 0`)}
      strokeWidth="7"
    />
  ),
  (seed) => (
    <path
      d={rows(4, (_, index) => cubes(index * 88 - 20 + (seed % 30)))}
      strokeWidth="3"
      strokeLinejoin="round"
      fill="currentColor"
      fillOpacity={0.25}
    />
  ),
  (seed) => (
    <>
      <path
        d={`M30 ${40 + (seed % 30)}L120 200 280 ${60 + (seed % 40)} 360 210M120 200L30 240M280 60L365 25`}
        strokeWidth="5"
      />
      <path
        d={`M30 ${40 + (seed % 30)}h0M120 200h0M280 ${60 + (seed % 40)}h0M360 210h0M30 240h0M365 25h0`}
        strokeWidth="30"
      />
    </>
  ),
];

function rows(count: number, draw: (y: number, index: number) => string): string {
  return Array.from({ length: count }, (_, index) => draw(14 + index * 24, index)).join('');
}

function cubes(x: number): string {
  return [20, 116, 212]
    .map((y) => `M${x} ${y}l38-20 38 20-38 20zM${x} ${y}v42l38 20v-42M${x + 76} ${y}v42l-38 20`)
    .join('');
}

type CoverProps = {
  name: string;
  storeName: string;
  market: MarketId;
  imageFileId: string | null;
  /** Cut to the shape cards have. */
  wide?: boolean;
  className?: string;
};
