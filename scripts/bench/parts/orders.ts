import { askForOrders } from '../load/command';
import type { OrderPlan, OrderResult } from '../load/plan';
import { median } from '../rounds';
import { type Row, rowOf } from '../row';
import { checkoutFields } from '../seed/checkout';
import { cookieOf } from '../stage/acting';
import { actionId } from '../stage/actions';
import { countStatements, resetStatements } from '../stage/postgres';
import type { Part, Scene } from './part';

const buyerCount = 8;
const seconds = 5;
const rounds = 5;

/** Orders placed and paid through the doors, by buyers who each begin the next as soon as one is paid. */
export const measureOrders: Part = async (scene) => {
  const { stage, market, say } = scene;
  await stage.web();
  const plan = await planOf(scene);
  say('orders through HTTP …');
  await askForOrders(stage, plan);
  await resetStatements(market.database);
  const results = await inRounds(() => askForOrders(stage, plan));
  const statements = await countStatements(market.database);
  const orders = results.reduce((sum, result) => sum + result.orders, 0);
  const sent = statements.reduce((sum, { calls }) => sum + calls, 0);
  const rows = [
    rowOf({
      name: `orders placed and paid by ${buyerCount} buyers`,
      unit: 'orders/s',
      value: median(results.map(({ perSecond }) => perSecond)),
      target: { of: 'value', atLeast: 200 },
    }),
    rowOf({
      name: 'statements of an order placed and paid, BEGIN and COMMIT among them',
      unit: 'statements',
      value: sent / orders,
      target: { of: 'value', atMost: 25 },
    }),
    rowOf({ name: 'order placed and paid within, p50', unit: 'ms', value: median(results.map(({ p50 }) => p50)) }),
    rowOf({ name: 'order placed and paid within, p99', unit: 'ms', value: median(results.map(({ p99 }) => p99)) }),
  ];
  return [...rows, ...(await besides(scene, plan))];
};

/** The same under the conditions of a whole market, for information. */
async function besides({ stage, say }: Scene, plan: OrderPlan): Promise<Row[]> {
  say('orders with the page behind each form, and with the worker delivering …');
  const withPages = await inRounds(() => askForOrders(stage, { ...plan, manner: 'fetch' }));
  await stage.worker();
  const withWorker = await inRounds(() => askForOrders(stage, plan));
  await stage.stop('worker');
  const perSecond = (results: OrderResult[]) => median(results.map((result) => result.perSecond));
  return [
    rowOf({
      name: 'orders, each answer with the next page made at once',
      unit: 'orders/s',
      value: perSecond(withPages),
    }),
    rowOf({
      name: 'orders while the worker delivers them on the same processors',
      unit: 'orders/s',
      value: perSecond(withWorker),
    }),
  ];
}

async function inRounds(load: () => Promise<OrderResult>): Promise<OrderResult[]> {
  const results: OrderResult[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const result = await load();
    // A refused order is no order: the figure would count what never happened.
    if (Object.keys(result.refused).length > 0)
      throw new Error(`Orders were refused: ${JSON.stringify(result.refused)}`);
    results.push(result);
  }
  return results;
}

async function planOf({ stage, market }: Scene): Promise<OrderPlan> {
  const port = stage.ports.web;
  const cookies = await Promise.all(
    market.buyers.slice(0, buyerCount).map(async ({ sessionId }) => ({ cookie: await cookieOf(sessionId) })),
  );
  const sold = market.products.filter(({ category }) => category === 'saas');
  return {
    ...{ port, host: `localhost:${port}`, seconds, buyers: cookies, manner: 'form' },
    choices: sold.slice(0, 1000).map(checkoutFields),
    placeAction: actionId('placeOrderAction', 'checkout/actions.ts'),
    payAction: actionId('payOrderAction', 'console/orders/actions.ts'),
  };
}
