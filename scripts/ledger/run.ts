import { startEmbedded, stopEmbedded } from '../postgres/embedded';
import { loadDotEnv } from '../settings/environment';
import { type Verdict, verifyLedger } from './verify';

// `npm run ledger:verify`: prints each invariant with its verdict; exit code 1 on any breach.

loadDotEnv();
try {
  const verdicts = await verdictsOnTheMarket();
  for (const { check, breaches } of verdicts) {
    console.log(`${breaches.length === 0 ? 'holds ' : 'BROKEN'}  ${check}`);
    for (const breach of breaches) console.log(`          ${breach}`);
  }
  const broken = verdicts.filter(({ breaches }) => breaches.length > 0).length;
  console.log(`${verdicts.length - broken} of ${verdicts.length} invariants hold.`);
  process.exit(broken === 0 ? 0 : 1);
} catch (error) {
  console.error(`The ledger could not be read: ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}

/** The market need not run: its embedded database is brought up for as long as the checks take. */
async function verdictsOnTheMarket(): Promise<Verdict[]> {
  const given = process.env.DATABASE_OWNER_URL || process.env.DATABASE_URL;
  if (given) return verifyLedger(given);
  const { ownerUrl, startedHere } = await startEmbedded();
  try {
    return await verifyLedger(ownerUrl);
  } finally {
    if (startedHere) await stopEmbedded();
  }
}
