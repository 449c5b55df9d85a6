import { join } from 'node:path';
import { Child } from '../../../scripts/processes/child';
import { waitUntilReady } from '../../../scripts/processes/ready';
import { webArguments } from '../../../scripts/processes/web';
import { freePorts } from '../../../scripts/settings/ports';

/** Another web process of the same market: same build, same settings, same database, another port. */
export class SecondWeb {
  private constructor(
    readonly url: string,
    readonly process: Child,
  ) {}

  static async start(): Promise<SecondWeb> {
    const [port = 0] = await freePorts(1);
    const child = new Child({
      name: 'web-two',
      args: webArguments('start', port),
      env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      logFile: join(process.env.MARKET_STATE_DIR ?? '.market', 'logs', 'web-two.log'),
    });
    try {
      await waitUntilReady(port);
    } catch (error) {
      child.kill();
      throw new Error(`${child.lastLines()}\n${error}`);
    }
    return new SecondWeb(`http://localhost:${port}`, child);
  }
}
