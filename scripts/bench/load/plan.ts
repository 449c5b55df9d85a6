/** What the load process is told to do, and what it answers; both travel as JSON. */
export type LoadPlan = {
  port: number;
  /** As browsers send it: host and port. */
  host: string;
  connections: number;
  seconds: number;
  /** Asked for in turns; a list longer than the time lasts makes every request a new one. */
  paths: string[];
  /** Where in the list to begin. */
  from?: number;
};

export type LoadResult = {
  requests: number;
  perSecond: number;
  p50: number;
  p99: number;
  /** Answers that were not 200, by status. */
  refused: Record<string, number>;
  /** Answers that Next says came from the cache. */
  hits: number;
  bytesEach: number;
};

/** Orders placed and paid, each buyer one after the other. */
export type OrderPlan = {
  port: number;
  host: string;
  seconds: number;
  buyers: { cookie: string }[];
  /** Fields of the checkout form, one of them per order in turns. */
  choices: Record<string, string>[];
  placeAction: string;
  payAction: string;
  /** `form`: as browsers post a form by themselves. `fetch`: as the page's script does, which fetches the next page at once. */
  manner: 'form' | 'fetch';
};

export type OrderResult = {
  orders: number;
  perSecond: number;
  /** Of placing and paying together. */
  p50: number;
  p99: number;
  /** What was answered instead, by the first words of it. */
  refused: Record<string, number>;
};
