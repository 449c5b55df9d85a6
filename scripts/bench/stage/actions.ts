import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../postgres/place';

type Manifest = { node: Record<string, { filename: string; exportedName: string }> };

/** The id under which the build serves a server action. */
export function actionId(exportedName: string, filename: string): string {
  const path = join(projectRoot, process.env.NEXT_DIST_DIR ?? '.next', 'server/server-reference-manifest.json');
  const { node } = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  const found = Object.entries(node).find(
    ([, action]) => action.exportedName === exportedName && action.filename.endsWith(filename),
  );
  if (!found) throw new Error(`The build has no action ${exportedName} of ${filename}.`);
  return found[0];
}
