import type { Stage } from '../stage/stage';
import type { LoadPlan, LoadResult, OrderPlan, OrderResult } from './plan';

/** Has the load process ask for pages; throws when it could not. */
export function askForPages(stage: Stage, plan: LoadPlan): Promise<LoadResult> {
  return command<LoadResult>(stage, '/pages', plan);
}

/** Has the load process place and pay orders. */
export function askForOrders(stage: Stage, plan: OrderPlan): Promise<OrderResult> {
  return command<OrderResult>(stage, '/orders', plan);
}

async function command<T>(stage: Stage, kind: string, plan: object): Promise<T> {
  await stage.helper('load', ['--import', 'tsx', 'scripts/bench/processes/load.ts', String(stage.ports.load)]);
  const answer = await fetch(`http://127.0.0.1:${stage.ports.load}${kind}`, {
    method: 'POST',
    body: JSON.stringify(plan),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`The load broke off: ${text}`);
  return JSON.parse(text) as T;
}
