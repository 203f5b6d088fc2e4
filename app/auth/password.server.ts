import { hash, type Options, verify } from "@node-rs/argon2";

/** argon2id with 19 MiB, two passes, one lane: the least that OWASP's password storage cheat sheet accepts. */
const options: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Of a random text that nobody knows: an unknown account takes as long as a wrong password. */
export const decoy =
  "$argon2id$v=19$m=19456,t=2,p=1$XsR3Vy5ZQBtrbnnRhctdfQ$zQQDpIayfnD/hxTLJwkbChr5zpBjuxao0OMNeDe8jgw";

/** The same password typed with composed or decomposed marks is the same. */
export async function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"), options);
}

/** False for an account without a password, after the same time. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const isRight = await verify(stored ?? decoy, password.normalize("NFC"));
  return stored !== null && isRight;
}
