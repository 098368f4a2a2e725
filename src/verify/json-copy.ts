import { action, define, goString } from '../charts/print/template';
import type { RenderedManifest } from '../helm/render';
import type { ChartFiles } from '../packaging/chart-files';
import { isJson, isJsonObject } from '../values/json';

/** Where Helm cuts what a template prints into manifests; it cuts the white space around it as well, which says nothing in YAML. */
const SEPARATOR = '\n---';

/** How a template of the copy begins a line of objects, each the base64 of its JSON. */
const OBJECTS = 'objects:';

/**
 * A copy of a chart, and of the charts inside it, whose templates print their objects as JSON: Helm then reads the YAML, as it
 * does before it installs anything, and many times faster than JavaScript could. CRDs, which no value reaches, are left out.
 */
export function jsonCopy({ metadata, files, subcharts }: ChartFiles): ChartFiles {
  const copied = [...files].flatMap(([path, text]): (readonly [string, string])[] => {
    if (path.startsWith('crds/')) return [];
    return [[path, printsObjects(path) ? inJson(`chartwright.verify/${metadata.name}/${path}`, text) : text]];
  });
  return { metadata, files: new Map(copied), subcharts: subcharts.map(jsonCopy) };
}

const printsObjects = (path: string): boolean =>
  path.startsWith('templates/') && !/(^|\/)(_[^/]*|NOTES\.txt)$/.test(path);

function inJson(name: string, text: string): string {
  const [begin = '', end = ''] = define(name, []);
  // Helm takes this text out of what a chart prints; as JSON it would not find it.
  const printed = `include ${goString(name)} . | replace "<no value>" ""`;
  return [
    `${begin}\n${text}${end}`,
    `${OBJECTS}${action(`range splitList ${goString(SEPARATOR)} (${printed})`)} ${action('. | fromYaml | toJson | b64enc')}${action('end')}`,
    '',
  ].join('\n');
}

/** Reads what Helm printed of such a copy. */
export function readJsonCopy(output: string): readonly RenderedManifest[] {
  return output.split(/^---$\n?/m).flatMap((text) => {
    const [, source = ''] = /^# Source: (.+)$/m.exec(text) ?? [];
    const [, objects = ''] = /^objects:(.*)$/m.exec(text) ?? [];
    return objects.split(' ').flatMap((encoded) => {
      const object: unknown = encoded === '' ? {} : JSON.parse(Buffer.from(encoded, 'base64').toString());
      // What is nothing but comments is no object.
      return isJson(object) && isJsonObject(object) && Object.keys(object).length > 0 ? [{ source, object }] : [];
    });
  });
}
