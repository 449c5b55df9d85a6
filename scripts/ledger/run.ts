import { roles, urlFor } from '../postgres/databases';
import { verifyLedger } from './verify';

// `npm run ledger:verify`: prints each invariant with its verdict; exit code 1 on any breach.

const port = Number(process.env.MARKET_PG_PORT ?? 54329);
const embedded = urlFor(`postgresql://127.0.0.1:${port}/market`, { role: roles.owner, database: 'market' });

try {
  const verdicts = await verifyLedger(process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL ?? embedded);
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
