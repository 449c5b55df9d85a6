import { type BuyerActor, type Db, prisma } from '@/lib/db';
import { Unauthenticated } from '@/lib/kernel/errors';
import { asking, buyerActor } from './identity';

/** What a file of a person's own is made from. */
export interface BuyerFileContext {
  db: Db;
  actor: BuyerActor;
  now: Date;
}

/** A file of the signed-in person's own. It asks for itself, as every route does; to a stranger it answers 401. */
export async function buyerFile(serve: (context: BuyerFileContext) => Promise<Response>): Promise<Response> {
  const { identity, now } = await asking();
  try {
    return await serve({ db: prisma(), actor: buyerActor(identity), now });
  } catch (error) {
    if (error instanceof Unauthenticated) return new Response(null, { status: 401 });
    throw error;
  }
}
