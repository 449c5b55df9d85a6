import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Makes the key pairs that are missing: `<owner>-private.pem` (readable by its owner only) and `<owner>-public.pem`. */
export function makeKeys(folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  return ['merchant', 'gateway', 'bank'].filter((owner) => {
    const privateFile = join(folder, `${owner}-private.pem`);
    const publicFile = join(folder, `${owner}-public.pem`);
    if (existsSync(privateFile) && existsSync(publicFile)) return false;
    const { privateKey, publicKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
      publicKeyEncoding: { type: 'spki', format: 'pem' },
    });
    writeFileSync(privateFile, privateKey, { mode: 0o600 });
    writeFileSync(publicFile, publicKey);
    return true;
  });
}

if (import.meta.filename === process.argv[1]) {
  const folder = process.argv[2] ?? '.market/keys';
  const made = makeKeys(folder);
  console.log(made.length === 0 ? `Keys are in ${folder}.` : `Made keys in ${folder}: ${made.join(', ')}.`);
}
