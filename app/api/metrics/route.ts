import { answerMetrics } from '@/lib/web/metrics';

export const dynamic = 'force-dynamic';

/** What the market is doing, in the text format of Prometheus, for whoever has the token. */
export function GET(request: Request): Promise<Response> {
  return answerMetrics(request.headers.get('authorization'));
}
