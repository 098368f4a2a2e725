type Advice = Readonly<Record<string, string>>;

/** What to write in place of an operator between values of a chart. */
export const OPERATORS: Advice = {
  ...{ '==': 'eq(…)', '===': 'eq(…)', '!=': 'ne(…)', '!==': 'ne(…)' },
  ...{ '<': 'lt(…)', '<=': 'le(…)', '>': 'gt(…)', '>=': 'ge(…)' },
  ...{
    '&&': 'and(…), or when(…) around what depends on it',
    '||': 'or(…), or coalesce(…)',
    '??': 'coalesce(…)',
    '!': 'not(…)',
  },
  ...{ '+': 'add(…)', '-': 'sub(…)', '*': 'mul(…)', in: 'hasKey(…)' },
};

/** What to write in place of a member of text, of a number or of a list. */
export const MEMBERS: Advice = {
  ...{ length: 'length(…)', includes: 'contains(…)', startsWith: 'hasPrefix(…)', endsWith: 'hasSuffix(…)' },
  ...{ slice: 'trunc(…)', substring: 'trunc(…)', substr: 'trunc(…)', toLowerCase: 'lower(…)' },
  ...{ replace: 'replace(…)', replaceAll: 'replace(…)', concat: 'a template literal', join: 'join(…)' },
  ...{ toString: 'a template literal', toFixed: 'a template literal' },
  ...{ map: 'items(…)', flatMap: 'items(…)', forEach: 'each(…)' },
};

const IN_SCHEMA = 'a type or pattern in the values schema';

/** What to write in place of a global function or class. */
export const FUNCTIONS: Advice = {
  ...{
    parseInt: IN_SCHEMA,
    parseFloat: IN_SCHEMA,
    Number: IN_SCHEMA,
    BigInt: IN_SCHEMA,
    isNaN: IN_SCHEMA,
    isFinite: IN_SCHEMA,
  },
  ...{ RegExp: IN_SCHEMA, Date: IN_SCHEMA, URL: IN_SCHEMA, encodeURI: IN_SCHEMA, encodeURIComponent: IN_SCHEMA },
  ...{ Boolean: 'isSet(…) or notEmpty(…)', btoa: 'b64enc(…)', atob: 'plain text in the values' },
};

/** The same of functions of global objects; anything else of these objects is refused as well. */
export const FUNCTIONS_OF: Readonly<Record<string, Advice>> = {
  JSON: { stringify: 'toJson(…)', parse: 'an object in the values schema' },
  Math: { min: 'min(…)', max: 'max(…)' },
  Number: {},
  Object: { keys: 'keys(…)', values: 'items(…)', entries: 'items(…) or each(…)', is: 'eq(…)', assign: 'merge(…)' },
  Array: { from: 'items(…)' },
  Buffer: { from: 'b64enc(…)', byteLength: 'length(…)' },
};

/** What to write in place of a method that compares what it is given with what it is called on. */
export const COMPARING_METHODS: Advice = {
  ...{ includes: 'or(eq(…), …), or contains(…)', indexOf: 'eq(…)', lastIndexOf: 'eq(…)', localeCompare: 'eq(…)' },
  ...{ startsWith: 'hasPrefix(…)', endsWith: 'hasSuffix(…)', search: 'contains(…)', split: IN_SCHEMA },
  ...{ test: IN_SCHEMA, exec: IN_SCHEMA, match: IN_SCHEMA },
  ...{ has: 'or(eq(…), …)', get: 'choose(eq(…), …)' },
};

export const CONDITION = 'when(…), choose(…) or check(…)';
export const SWITCH = 'choose(eq(…), …) or when(eq(…), …)';
export const LOOKUP = 'choose(eq(…), …), or a map in the values';
export const LOOP = 'each(…)';
export const SPREAD = 'items(…) in a list, merge(…) in an object';
export const NOTHING = 'a value that is already what is needed here';
