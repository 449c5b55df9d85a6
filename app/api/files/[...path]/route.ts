import { servePrivateFile, servePublicFile } from '@/lib/web/files';

/** Uploads: `/api/files/<id>/<size>.webp` for anyone, `/api/files/<id>?expires=…&stamp=…` for whom the link was made. */
export async function GET(request: Request, { params }: { params: Promise<{ path: string[] }> }): Promise<Response> {
  const [fileId = '', name, ...rest] = (await params).path;
  if (rest.length > 0) return new Response(null, { status: 404 });
  if (name !== undefined) return servePublicFile(fileId, name);
  const query = new URL(request.url).searchParams;
  return servePrivateFile({ fileId, expires: query.get('expires') ?? '', stamp: query.get('stamp') ?? '' });
}
