import { findHindrance } from '@/lib/web/health';

export const dynamic = 'force-dynamic';

/** Whether requests may be sent here. Says what is missing in one word, and the log says the rest. */
export async function GET(): Promise<Response> {
  const hindrance = await findHindrance();
  const body = hindrance === null ? { status: 'ready' } : { status: 'not ready', hindrance };
  return Response.json(body, { status: hindrance === null ? 200 : 503, headers: { 'cache-control': 'no-store' } });
}
