import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../values/json';

/** Documents a little smaller than the given one, those that are much smaller first. */
export function smallerDocuments(document: JsonObject): readonly JsonObject[] {
  const entries = Object.entries(document);
  const alone = entries.length > 1 ? entries.map((entry) => Object.fromEntries([entry])) : [];
  return [...alone, ...smallerObjects(document)];
}

function smallerObjects(object: JsonObject): readonly JsonObject[] {
  const entries = Object.entries(object);
  return [
    ...entries.map(([key]) => Object.fromEntries(entries.filter(([other]) => other !== key))),
    ...entries.flatMap(([key, value]) =>
      smallerValues(value).map((smaller) =>
        Object.fromEntries(entries.map(([other, old]) => [other, other === key ? smaller : old])),
      ),
    ),
  ];
}

function smallerValues(value: Json): readonly Json[] {
  if (isJsonArray(value)) return smallerLists(value);
  if (isJsonObject(value)) return smallerObjects(value);
  if (typeof value === 'string') return smallerTexts(value);
  if (typeof value === 'number') return smallerNumbers(value);
  return value === true ? [false] : [];
}

function smallerLists(list: readonly Json[]): readonly Json[] {
  return [
    ...(list.length > 1 ? [list.slice(0, list.length / 2), list.slice(list.length / 2)] : []),
    ...list.map((_, at) => list.toSpliced(at, 1)),
    ...list.flatMap((item, at) => smallerValues(item).map((smaller) => list.with(at, smaller))),
  ];
}

function smallerTexts(text: string): readonly string[] {
  const characters = [...text];
  if (characters.length === 0) return [];
  const half = Math.ceil(characters.length / 2);
  const halves = characters.length > 1 ? [characters.slice(0, half), characters.slice(half)] : [];
  const without = characters.length <= 12 ? characters.map((_, at) => characters.toSpliced(at, 1)) : [];
  return ['', ...[...halves, ...without].map((some) => some.join(''))];
}

function smallerNumbers(value: number): readonly number[] {
  const candidates = [0, 1, Math.trunc(value), Math.trunc(value / 2)];
  return [...new Set(candidates)].filter((one) => Math.abs(one) < Math.abs(value));
}
