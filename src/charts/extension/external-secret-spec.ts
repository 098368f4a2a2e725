/**
 * What the specification of an ExternalSecret may hold, in the words of External Secrets.
 *
 * @see https://external-secrets.io/latest/api/spec/
 */
export interface ExternalSecretSpec {
  /** How often the values are read again, as in `5m`; `0s` for once. @default '1h0m0s' */
  readonly refreshInterval?: string;
  /** When the values are read again. @default 'Periodic' */
  readonly refreshPolicy?: 'CreatedOnce' | 'OnChange' | 'Periodic';
  /** The Secret that is made. @default - one that is called as the ExternalSecret */
  readonly target?: ExternalSecretTarget;
  /** Keys of the Secret, one by one. @default - those of `dataFrom` */
  readonly data?: readonly ExternalSecretData[];
  /** Everything that a secret of the store holds, or that several do. @default - only the keys of `data` */
  readonly dataFrom?: readonly ExternalSecretDataFrom[];
}

/** The Secret that is made. */
export interface ExternalSecretTarget {
  /** @default - the name of the ExternalSecret */
  readonly name?: string;
  /** @default 'Owner' */
  readonly creationPolicy?: 'Merge' | 'None' | 'Orphan' | 'Owner';
  /** What becomes of it when the store has its values no more. @default 'Retain' */
  readonly deletionPolicy?: 'Delete' | 'Merge' | 'Retain';
  /** @default false */
  readonly immutable?: boolean;
  /** What the Secret looks like, made of the values. @default - each value under its key */
  readonly template?: ExternalSecretTemplate;
}

/** What a Secret looks like; `{{ .name }}` stands for a value that was read. */
export interface ExternalSecretTemplate {
  /** Type of the Secret. @default 'Opaque' */
  readonly type?: string;
  /** Version of the language of templates. @default 'v2' */
  readonly engineVersion?: 'v2';
  /** Whether what the template says stands beside the values that were read, or in their place. @default 'Replace' */
  readonly mergePolicy?: 'Merge' | 'Replace';
  /** Labels and annotations of the Secret. @default - those of the ExternalSecret */
  readonly metadata?: {
    readonly annotations?: Readonly<Record<string, string>>;
    readonly labels?: Readonly<Record<string, string>>;
  };
  /** Keys of the Secret, each with its template. @default - each value under its key */
  readonly data?: Readonly<Record<string, string>>;
}

/** A key of the Secret. */
export interface ExternalSecretData {
  readonly secretKey: string;
  readonly remoteRef: RemoteRef;
}

/** Many keys of the Secret. */
export interface ExternalSecretDataFrom {
  /** Each key of one secret, which holds a JSON object. @default - none, where `find` says which */
  readonly extract?: RemoteRef;
  /** Secrets that are looked for; the operator must be allowed to list them. @default - none, where `extract` says which */
  readonly find?: {
    readonly path?: string;
    readonly name?: { readonly regexp: string };
    readonly tags?: Readonly<Record<string, string>>;
  };
  /** What a generator makes, in place of what a store holds. @default - a store holds it */
  readonly sourceRef?: { readonly generatorRef: GeneratorReference };
  /** How keys are renamed, one after the other. @default - they keep their names */
  readonly rewrite?: readonly { readonly regexp?: { readonly source: string; readonly target: string } }[];
}

/** A generator of External Secrets in the same namespace. */
export interface GeneratorReference {
  readonly apiVersion: string;
  /** As in `Password`. */
  readonly kind: string;
  readonly name: string;
}

/** A value of the store. */
export interface RemoteRef {
  /** Name or ARN of the secret. */
  readonly key: string;
  /** Key inside the secret, where it holds a JSON object. @default - the secret as a whole */
  readonly property?: string;
  /** @default - the current one */
  readonly version?: string;
  /** @default 'None' */
  readonly metadataPolicy?: 'Fetch' | 'None';
  /** @default 'Default' */
  readonly conversionStrategy?: 'Default' | 'Unicode';
  /** @default 'None' */
  readonly decodingStrategy?: 'Auto' | 'Base64' | 'Base64URL' | 'None';
}
