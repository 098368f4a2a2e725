import { createRequire } from 'node:module';
import type * as AjvModule from 'ajv';
import type { Json, JsonObject } from './json';
import { late } from './nodes';
import { compilePattern } from './patterns';

/** Decides about values documents as Helm does with the same schema. */
export type Validator = (document: Json) => readonly Problem[];

/** What is wrong with one value. */
export interface Problem {
  /** Path of the value, as in `image.tag`. */
  readonly path: string;
  readonly message: string;
}

/** Compiles a JSON schema; its patterns are read as Go reads them. */
export function compileValidator(schema: JsonObject): Validator {
  const regExp = Object.assign((source: string) => compilePattern(source), { code: 'compilePattern' });
  // That the schema is one is for whoever made it: to compile the schema of schemas takes longer than all the rest. So does polishing
  // the code that comes out, which runs a few times in the life of most charts.
  const code = { regExp, optimize: false };
  const options = { allErrors: true, strict: false, validateSchema: false, meta: false, code };
  // Loading it takes a good part of what loading all of ours does, and whoever writes a chart needs it last.
  const { Ajv } = late<typeof AjvModule>(createRequire(__filename)('ajv'));
  const validate = new Ajv(options).compile(schema);
  return (document) => (validate(document) ? [] : (validate.errors ?? []).map(problem));
}

function problem({ instancePath, message, keyword, params }: AjvModule.ErrorObject): Problem {
  const path = instancePath.split('/').slice(1).map(unescape).join('.');
  return { path, message: `${message ?? keyword}${detail(params)}` };
}

/** What the message leaves out: the key that is too many, and the members of an enum. */
function detail({ additionalProperty, allowedValues }: AjvModule.ErrorObject['params']): string {
  if (typeof additionalProperty === 'string') return `: '${additionalProperty}'`;
  return Array.isArray(allowedValues) ? `: ${allowedValues.map((one) => JSON.stringify(one)).join(', ')}` : '';
}

const unescape = (token: string): string => token.replaceAll('~1', '/').replaceAll('~0', '~');
