import type { Json } from './json';
export function goJson(value: Json): string {
  return JSON.stringify(value);
}
