import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { createObjectOf, type Metadata } from '../create-object';
import type { TemplatedObject } from '../templated';
import type { GeneratorReference } from './external-secret-spec';

/** Group and version of the generators of External Secrets. */
export const GENERATORS_API = 'generators.external-secrets.io/v1alpha1';

/** What passwords look like, in the words of External Secrets. */
export interface PasswordSpec {
  /** Characters of the password. */
  readonly length: number;
  /** Digits among them. @default - a quarter of the length */
  readonly digits?: number;
  /** Symbols among them. @default - a quarter of the length */
  readonly symbols?: number;
  /** What symbols there are. @default - those of the operator */
  readonly symbolCharacters?: string;
  /** Whether letters are lower-case only. */
  readonly noUpper: boolean;
  /** Whether a character may come twice. */
  readonly allowRepeat: boolean;
}

/** A generator of passwords, with the fields of External Secrets. */
export interface PasswordGeneratorProps extends Partial<TemplatedObject<PasswordSpec>> {
  /** Name, labels and annotations of the generator. @default - a name after the release and the construct */
  readonly metadata?: Metadata | undefined;
  /** Characters of the password. @default 32 */
  readonly length?: TemplatedObject<PasswordSpec>['length'];
  /** Symbols among them: none, so that the password may stand in a URL. @default 0 */
  readonly symbols?: TemplatedObject<PasswordSpec>['symbols'];
  /** Whether letters are lower-case only. @default false */
  readonly noUpper?: TemplatedObject<PasswordSpec>['noUpper'];
  /** Whether a character may come twice: otherwise there would be less to guess. @default true */
  readonly allowRepeat?: TemplatedObject<PasswordSpec>['allowRepeat'];
}

/** A password unless it is said otherwise: some 190 bits, without symbols. */
export const PASSWORD_DEFAULTS = { length: 32, symbols: 0, noUpper: false, allowRepeat: true } as const;

/**
 * Passwords that nobody chooses and that stand nowhere but in a Secret: the operator External Secrets makes one whenever it reads
 * the generator, so an ExternalSecret of it is to be read once.
 *
 * @example
 * const password = new PasswordGenerator(chart, 'password', {});
 * new ExternalSecret(chart, 'application', {
 *   target: { name: 'places-database' },
 *   refreshPolicy: 'CreatedOnce',
 *   dataFrom: [{ sourceRef: { generatorRef: password.reference } }],
 * });
 *
 * @see https://external-secrets.io/latest/api/generator/password/
 */
export class PasswordGenerator extends Construct {
  readonly resource: ApiObject;

  constructor(scope: Construct, id: string, props: PasswordGeneratorProps) {
    super(scope, id);
    const { metadata, ...spec } = props;
    this.resource = createObjectOf(
      this,
      'Resource',
      { apiVersion: GENERATORS_API, kind: 'Password' },
      {
        metadata,
        spec: {
          ...spec,
          length: props.length ?? PASSWORD_DEFAULTS.length,
          symbols: props.symbols ?? PASSWORD_DEFAULTS.symbols,
          noUpper: props.noUpper ?? PASSWORD_DEFAULTS.noUpper,
          allowRepeat: props.allowRepeat ?? PASSWORD_DEFAULTS.allowRepeat,
        },
      },
    );
  }

  /** Name of the generator. */
  get name(): string {
    return this.resource.name;
  }

  /** What an ExternalSecret names it by, as `sourceRef.generatorRef`. */
  get reference(): GeneratorReference {
    return { apiVersion: GENERATORS_API, kind: 'Password', name: this.name };
  }
}
