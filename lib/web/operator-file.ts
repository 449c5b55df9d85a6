import { type Db, type Duty, type OperatorActor, prisma } from '@/lib/db';
import { Forbidden, Unauthenticated } from '@/lib/kernel/errors';
import { log } from '@/lib/log';
import { asking, operatorActor } from './identity';

export interface FileContext {
  db: Db;
  actor: OperatorActor;
  now: Date;
}

/**
 * A file that only staff with the duty may take. It asks for itself, as every route does: to a stranger it answers 401,
 * to anyone else as if it were not there.
 */
export async function operatorFile(duty: Duty, serve: (context: FileContext) => Promise<Response>): Promise<Response> {
  try {
    const { identity, now } = await asking();
    return await serve({ db: prisma(), actor: operatorActor(identity, duty), now });
  } catch (error) {
    if (error instanceof Unauthenticated) return new Response(null, { status: 401 });
    if (error instanceof Forbidden) return new Response(null, { status: 404 });
    log.error({ err: error }, 'file failed');
    return new Response(null, { status: 500 });
  }
}
