import type { ProductPage } from '@/lib/catalog';
import type { Actor, BuyerActor, Db, SystemActor } from '@/lib/db';
import { callVendor, fulfilOrder, type InStep, type PostToVendor } from '@/lib/delivery';
import { sealText } from '@/lib/vault';
import { contextFor } from '../support/acting';
import { builtAt } from './catalog';
import { aPaidOrder } from './orders';

export const productionUrl = 'https://vendor.example/notify';
export const productionToken = 'token-for-tests';
const system: SystemActor = { kind: 'system', job: 'test' };

/** Transactions of something that takes several, all inside the test's own. */
export function stepsIn<A extends Actor>(db: Db, actor: A, now: Date | string = builtAt): InStep<A> {
  return (work) => work(contextFor(db, actor, now));
}

/** The same for a job of the market. */
export function systemStepsIn(db: Db, now: Date | string = builtAt): InStep<SystemActor> {
  return stepsIn(db, system, now);
}

type Answer = object | string | { failure: 'TIMEOUT' | 'REDIRECTED' | 'TOO_LARGE' };

/** A vendor's application that keeps what it was sent and answers what it is told to. */
export class VendorApplication {
  readonly received: { url: URL; headers: Readonly<Record<string, string>>; body: Record<string, unknown> }[] = [];
  answer: (body: Record<string, unknown>) => Answer = goodAnswer;

  readonly post: PostToVendor = async ({ url, headers, body: text }) => {
    const body = JSON.parse(text);
    this.received.push({ url: new URL(url), headers, body });
    const answer = this.answer(body);
    if (typeof answer === 'object' && 'failure' in answer) {
      return { status: null, body: null, failure: answer.failure as 'TIMEOUT', durationMs: 5_000 };
    }
    const sent = typeof answer === 'string' ? answer : JSON.stringify(answer);
    return { status: 200, body: sent, failure: null, durationMs: 12 };
  };

  /** The names of the calls it got, in order. */
  get calls(): unknown[] {
    return this.received.map(({ body }) => body.action);
  }
}

/** What an application answers that does everything right. */
export function goodAnswer(body: Record<string, unknown>): object {
  if (body.action === 'verifyInterface') return { echoback: body.echoback };
  if (body.action !== 'createInstance') return { success: 'true' };
  return {
    signId: 'inst-1',
    appInfo: { website: 'https://vendor.example/welcome', authUrl: 'https://vendor.example/enter?ticket=1' },
    additionalInfo: [{ name: '管理员账号', value: 'admin' }],
  };
}

/** Makes the application of a vendor made by `aSeller` live. */
export async function publishEndpoint(db: Db, vendorId: string): Promise<void> {
  const live = {
    productionUrl,
    productionToken: sealText('delivery-token', vendorId, productionToken),
    publishedAt: builtAt,
    updatedAt: builtAt,
  };
  await db.deliveryInterface.upsert({ where: { vendorId }, create: { vendorId, ...live }, update: live });
}

/** Runs every call of an order that waits for an answer, as the job would. */
export async function callForOrder(
  db: Db,
  orderId: string,
  application: VendorApplication,
  at: Date | string = builtAt,
): Promise<void> {
  const calls = await db.deliveryCall.findMany({
    where: { orderId, status: 'PENDING' },
    orderBy: { createdAt: 'asc' },
  });
  for (const { id } of calls) await callVendor({ callId: id }, systemStepsIn(db, at), application.post);
}

/** Delivers a paid order at a vendor's application that does everything right. */
export async function deliver(
  db: Db,
  orderId: string,
  at: Date | string = builtAt,
  application = new VendorApplication(),
): Promise<VendorApplication> {
  const { vendorId } = await db.order.findUniqueOrThrow({ where: { id: orderId } });
  await publishEndpoint(db, vendorId);
  await fulfilOrder({ orderId }, systemStepsIn(db, at));
  await callForOrder(db, orderId, application, at);
  return application;
}

/** An order that its buyer can use; the wallet must cover it. */
export async function aDeliveredOrder(db: Db, buyer: BuyerActor, product: ProductPage, at = builtAt): Promise<string> {
  const orderId = await aPaidOrder(db, buyer, product, at);
  await deliver(db, orderId, at);
  return orderId;
}
