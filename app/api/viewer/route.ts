import { findViewer, movedClock } from '@/lib/web/viewer';

/** Who is signed in and whether the market's clock was moved: the personal corner of cached pages. */
export async function GET(): Promise<Response> {
  const [viewer, clock] = await Promise.all([findViewer(), movedClock()]);
  return Response.json(
    { viewer, clock: clock && { now: clock.now.toISOString(), offsetMs: clock.offsetMs } },
    { headers: { 'cache-control': 'private, no-store' } },
  );
}
