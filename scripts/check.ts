import { startEmbedded, stopEmbedded } from './postgres/embedded';
import { onStopRequest } from './processes/stop-signal';
import { runChecks } from './steps/checks';
import { endRunningCommands } from './steps/run';
import { Tally } from './steps/tally';

const tally = new Tally();
const { startedHere } = await startEmbedded();

async function leave(code: number): Promise<never> {
  endRunningCommands();
  if (startedHere) await stopEmbedded();
  process.exit(code);
}

onStopRequest(
  () => void leave(130),
  () => process.exit(130),
);
await runChecks(tally);
console.log(`\n${tally.line}`);
await leave(tally.failed === 0 ? 0 : 1);
