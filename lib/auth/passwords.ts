import { hash, verify } from '@node-rs/argon2';

// 19 MiB, two passes: the OWASP floor; about 13 ms here, so a flood of sign-ins cannot starve the server.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let decoy: Promise<string> | undefined;

/** Hashes a password with argon2id. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

/** Checks a password. Without a hash it does the same work and fails: an unknown account takes as long as a wrong password. */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('an account that does not exist');
  const matches = await verify(passwordHash ?? (await decoy), password);
  return matches && passwordHash !== null;
}
