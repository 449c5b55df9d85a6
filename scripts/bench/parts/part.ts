import type { Row } from '../row';
import type { SeededMarket } from '../seed/market';
import type { Stage } from '../stage/stage';

/** What every part measures on. */
export type Scene = { stage: Stage; market: SeededMarket; say: (line: string) => void };

/** One part of a run: measures and answers rows. */
export type Part = (scene: Scene) => Promise<Row[]>;
