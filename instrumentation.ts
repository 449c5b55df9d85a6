/** Runs once when a web process starts, before its first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const [{ config }, { nameClients }] = await Promise.all([import('@/lib/config'), import('@/lib/web/client-address')]);
  nameClients(config().trustedProxies);
}
