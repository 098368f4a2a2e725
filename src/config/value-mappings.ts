import type { ChartDefinition } from '../charts/define-chart';
import type { DocumentOf, Exact, PartialDocumentOf } from '../values/document-of';
import type { EnvironmentConfig, EnvironmentOutputs } from './environment';

/** The environments of a configuration by name, with the values of its charts: both ends of each mapping are typed. */
export type EnvironmentsOf<Charts extends readonly ChartDefinition[]> = Readonly<
  Record<string, Omit<EnvironmentConfig, 'values'> & { readonly values?: ValueMappings<Charts> }>
>;

/** A function a chart, from outputs to values. */
export type ValueMappings<Charts extends readonly ChartDefinition[]> = {
  readonly [Name in Charts[number]['metadata']['name']]?: (
    outputs: EnvironmentOutputs,
  ) => ChartDocument<ChartNamed<Charts, Name>>;
};

/**
 * Any environment whatever. That its values may hold one certain text is what makes the compiler read text in a mapping as
 * itself, so that it can be a member of an enum.
 */
export interface AnyEnvironment {
  readonly values?: Readonly<Record<string, (outputs: EnvironmentOutputs) => Readonly<Record<string, AnyValue>>>>;
}

type AnyValue =
  '' | (string & Record<never, never>) | number | boolean | object | readonly AnyValue[] | AnyDocument | undefined;

interface AnyDocument {
  readonly [key: string]: AnyValue;
}

/** What refuses members that neither an environment nor a chart knows. */
export type KnownMembers<Charts extends readonly ChartDefinition[], Environments> = {
  readonly [Name in keyof Environments]: KnownValues<Charts, Environments[Name]> & {
    readonly [Key in Exclude<keyof Environments[Name], keyof EnvironmentConfig>]: never;
  };
};

/** What a values document may say for a chart: its own values, those of the charts inside it, and what every chart takes. */
export type ChartDocument<Chart extends ChartDefinition> = DocumentOf<Chart['values']> &
  HelmValues &
  SubchartsOf<Chart>;

type ChartNamed<Charts extends readonly ChartDefinition[], Name> = Extract<
  Charts[number],
  { readonly metadata: { readonly name: Name } }
>;

type SubchartsOf<Chart extends ChartDefinition> = {
  readonly [Name in Chart['dependencies'][number]['name']]?: SubchartDocument<
    Extract<Chart['dependencies'][number], { readonly name: Name }>['chart']
  >;
};

type SubchartDocument<Chart extends ChartDefinition> = PartialDocumentOf<Chart['values']> &
  HelmValues & { readonly enabled?: boolean } & SubchartsOf<Chart>;

interface HelmValues {
  readonly fullnameOverride?: string;
  readonly global?: Readonly<Record<string, unknown>>;
}

type KnownValues<Charts extends readonly ChartDefinition[], Environment> = Environment extends {
  readonly values: infer Mappings;
}
  ? {
      readonly values: {
        readonly [Name in keyof Mappings]: Name extends Charts[number]['metadata']['name']
          ? Mappings[Name] extends (...outputs: never) => infer Result
            ? (outputs: EnvironmentOutputs) => Exact<Result, ChartDocument<ChartNamed<Charts, Name>>>
            : never
          : never;
      };
    }
  : unknown;
