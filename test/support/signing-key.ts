interface SigningKey {
  readonly privateKey: string;
  readonly publicKey: string;
  /** The public key in the binary form that Helm reads. */
  readonly keyring: Uint8Array;
  readonly fingerprint: string;
  readonly otherPublicKey: string;
}

let made: Promise<SigningKey> | undefined;

/** An RSA key of this test run (Helm 3 reads no other kind), and the public half of another. */
export function signingKey(): Promise<SigningKey> {
  made ??= make();
  return made;
}

async function make(): Promise<SigningKey> {
  const { generateKey } = await import('openpgp');
  const options = {
    type: 'rsa' as const,
    rsaBits: 2048,
    userIDs: { name: 'Chart Tests', email: 'charts@example.com' },
    date: new Date('2026-01-01T00:00:00Z'),
    format: 'object' as const,
  };
  const { privateKey, publicKey } = await generateKey(options);
  const other = await generateKey(options);
  return {
    privateKey: privateKey.armor(),
    publicKey: publicKey.armor(),
    keyring: publicKey.write(),
    fingerprint: privateKey.getFingerprint(),
    otherPublicKey: other.publicKey.armor(),
  };
}
