import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { heartbeatSeconds, jobNames, queueOptions, queueSchema, retention } from './queues';

/** Creates or upgrades the queue's tables and queues as the owner, and lets the application's role use them. */
export async function installQueues(ownerUrl: string, appRole = 'market_app'): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: queueSchema,
    max: 1,
    supervise: false,
    schedule: false,
  });
  await boss.start();
  for (const name of jobNames) {
    const options = { ...queueOptions[name], ...retention, expireInSeconds: 120, heartbeatSeconds, notify: true };
    if (await boss.getQueue(name)) await boss.updateQueue(name, options);
    else await boss.createQueue(name, options);
  }
  await boss.stop({ graceful: false });
  await grant(ownerUrl, appRole);
}

async function grant(ownerUrl: string, role: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
    if (!rowCount) return;
    const name = pg.escapeIdentifier(role);
    await client.query(`GRANT USAGE ON SCHEMA ${queueSchema} TO ${name}`);
    await client.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${queueSchema} TO ${name}`);
    await client.query(`GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${queueSchema} TO ${name}`);
    await client.query(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${queueSchema} TO ${name}`);
  } finally {
    await client.end();
  }
}
