import { isJson, isJsonObject, type JsonObject } from '../values/json';
import { at, changedAt, changedItems, fieldsOf, isFields, itemsOf } from './adopt/manifest';
import { withoutNoise } from './adopt/noise';
import { podPath } from './adopt/pods';

/**
 * An object without what adoption does differently to a value that is known: fields that say what the API assumes anyway are
 * left out, and volumes, whose names mean something inside their pod only, are called by their places.
 */
export function comparable(object: JsonObject): JsonObject {
  const kind = typeof object['kind'] === 'string' ? object['kind'] : '';
  const manifest = { construct: '', path: '', apiVersion: '', kind, guards: [], isGenerated: true, json: object };
  const [quiet] = withoutNoise([manifest]);
  const path = podPath(kind);
  const json = path === undefined ? quiet?.json : changedAt(quiet?.json, [...path, 'spec'], withPlacedVolumes);
  return isJson(json) && isJsonObject(json) ? json : object;
}

function withPlacedVolumes(spec: unknown): unknown {
  const places = new Map(itemsOf(at(spec, 'volumes')).map((volume, place) => [fieldsOf(volume)['name'], place]));
  const named = (item: unknown): unknown => {
    const place = places.get(fieldsOf(item)['name']);
    return isFields(item) && place !== undefined ? { ...item, name: `volume-${place}` } : item;
  };
  const inContainer = (container: unknown): unknown =>
    ['volumeMounts', 'volumeDevices'].reduce(
      (json, key) => changedAt(json, [key], (list) => changedItems(list, named)),
      container,
    );
  return ['containers', 'initContainers', 'ephemeralContainers'].reduce(
    (json, key) => changedAt(json, [key], (list) => changedItems(list, inContainer)),
    changedAt(spec, ['volumes'], (list) => changedItems(list, named)),
  );
}
