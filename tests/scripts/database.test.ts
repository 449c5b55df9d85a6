import { describe, expect, it } from 'vitest';
import { quote, withClient } from '../../scripts/postgres/databases';
import { freshDatabase, ownerDatabaseUrl, workerDatabaseUrl } from '../database';

const migrationsIn = (url: string) =>
  withClient(url, async (client) =>
    Number((await client.query('SELECT count(*) FROM _prisma_migrations')).rows[0].count),
  );

describe('test databases', () => {
  it('give each worker a migrated database, the same one for both roles', async () => {
    const [app, owner] = [new URL(await workerDatabaseUrl()), new URL(await ownerDatabaseUrl())];
    expect(app.pathname).toBe(owner.pathname);
    expect([app.username, owner.username]).toEqual(['market_app', 'market_owner']);
    expect(await migrationsIn(owner.href)).toBeGreaterThan(0);
    expect(await workerDatabaseUrl()).toBe(app.href);
  });

  it('give a committing test a database nobody else sees, and remove it', async () => {
    const fresh = await freshDatabase();
    await withClient(fresh.ownerUrl, (client) => client.query('CREATE TABLE only_here (id int)'));
    await expect(
      withClient(await ownerDatabaseUrl(), (client) => client.query('SELECT 1 FROM only_here')),
    ).rejects.toThrow('does not exist');
    await fresh.drop();
    await expect(migrationsIn(fresh.ownerUrl)).rejects.toThrow('does not exist');
  });

  it('do not let the application create tables or databases', async () => {
    const url = await workerDatabaseUrl();
    for (const forbidden of ['CREATE TABLE sneaked_in (id int)', `CREATE DATABASE ${quote('sneaked_in')}`]) {
      await expect(withClient(url, (client) => client.query(forbidden))).rejects.toThrow('permission denied');
    }
  });
});
