import { ChartwrightError } from '../errors';
import { isExpr } from '../values/expression';

/** A value for one place of an object. */
export interface Setting {
  /** The place as it was given. */
  readonly pointer: string;
  /** The same place as keys of maps and indices of lists; `-` stands for the end of a list. */
  readonly keys: readonly string[];
  readonly value: unknown;
}

/**
 * The JSON with the value in its place.
 *
 * @throws ChartwrightError `E_CHART_OBJECT` where the pointer leads through what is no map and no item of a list
 */
export function withSetting(json: unknown, setting: Setting, construct: string): unknown {
  return put(json, setting.keys, setting, construct);
}

function put(json: unknown, keys: readonly string[], setting: Setting, construct: string): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return setting.value;
  if (Array.isArray(json)) return putItem(json, key, rest, setting, construct);
  if (json === undefined && isIndex(key)) throw nowhere(setting, construct, `there is no list that '${key}' is in`);
  if (json !== undefined && (typeof json !== 'object' || json === null || isExpr(json))) {
    throw nowhere(
      setting,
      construct,
      `'${key}' would be inside ${isExpr(json) ? 'an expression' : JSON.stringify(json)}`,
    );
  }
  const fields = new Map<string, unknown>(Object.entries(json ?? {}));
  return Object.fromEntries(fields.set(key, put(fields.get(key), rest, setting, construct)));
}

function putItem(
  list: readonly unknown[],
  key: string,
  rest: readonly string[],
  setting: Setting,
  construct: string,
): readonly unknown[] {
  const index = key === '-' ? list.length : Number(key);
  if (!isIndex(key) || index > list.length || (index === list.length && rest.length > 0)) {
    throw nowhere(setting, construct, `'${key}' is no item of a list of ${list.length}`);
  }
  return [...list.slice(0, index), put(list[index], rest, setting, construct), ...list.slice(index + 1)];
}

const isIndex = (key: string): boolean => /^(-|0|[1-9][0-9]*)$/.test(key);

function nowhere({ pointer }: Setting, construct: string, reason: string): ChartwrightError {
  return new ChartwrightError(
    'E_CHART_OBJECT',
    `set of '${pointer}' at '${construct}' leads nowhere: ${reason}; point at a field of a map or an item of a list that is there`,
    { construct },
  );
}
