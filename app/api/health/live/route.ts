export const dynamic = 'force-dynamic';

/** Whether the process runs at all; it asks nobody else, so that a broken database does not have it restarted. */
export function GET(): Response {
  return Response.json({ status: 'live' }, { headers: { 'cache-control': 'no-store' } });
}
