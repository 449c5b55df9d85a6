import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a market outside production makes for itself once and keeps. */
export type MadeSecrets = { authSecret: string; fileEncryptionKey: string; keysDir: string };

/** Makes the keys and secrets that are missing under `stateDir`; existing ones are kept. */
export function ensureSecrets(stateDir: string): MadeSecrets {
  const keysDir = join(stateDir, 'keys');
  mkdirSync(keysDir, { recursive: true });
  for (const name of ['merchant', 'gateway', 'bank']) ensureKeyPair(keysDir, name);
  return {
    keysDir,
    authSecret: ensureRandom(join(keysDir, 'auth.secret'), 48),
    fileEncryptionKey: ensureRandom(join(keysDir, 'file-encryption.key'), 32),
  };
}

function ensureKeyPair(keysDir: string, name: string): void {
  const [privateFile, publicFile] = [join(keysDir, `${name}-private.pem`), join(keysDir, `${name}-public.pem`)];
  if (existsSync(privateFile) && existsSync(publicFile)) return;
  const pair = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  writeFileSync(privateFile, pair.privateKey, { mode: 0o600 });
  writeFileSync(publicFile, pair.publicKey);
}

function ensureRandom(path: string, bytes: number): string {
  if (!existsSync(path)) writeFileSync(path, `${randomBytes(bytes).toString('base64')}\n`, { mode: 0o600 });
  return readFileSync(path, 'utf8').trim();
}
