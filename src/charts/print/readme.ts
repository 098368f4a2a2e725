import type { Json } from '../../values/json';
import { typeName } from '../../values/type-name';
import type { ObjectType, ValueType } from '../../values/value-type';
import type { ChartTree } from '../chart-tree';

/** `README.md`: what the chart is, how it is installed, and every value in a table. */
export function readme({ metadata, values }: ChartTree): string {
  const { name, version, appVersion, description, kubeVersion } = metadata;
  const facts = [
    `Version ${version}`,
    appVersion === undefined ? undefined : `installs ${appVersion}`,
    kubeVersion === undefined ? undefined : `for Kubernetes ${kubeVersion}`,
  ];
  return [
    `# ${name}`,
    '',
    ...(description === undefined ? [] : [description, '']),
    `${facts.filter((fact) => fact !== undefined).join(', ')}.`,
    '',
    '## Install',
    '',
    '```sh',
    `helm upgrade --install ${name} <repository>/${name} --version ${version}`,
    '```',
    '',
    '## Values',
    '',
    '| Value | Type | Default | Description |',
    '| --- | --- | --- | --- |',
    ...rows(values, []),
    '',
  ].join('\n');
}

function rows(type: ObjectType, path: readonly string[]): readonly string[] {
  return Object.entries(type.properties).flatMap(([key, property]) => {
    const own = [...path, key];
    if (property.type.kind === 'object') return rows(property.type, own);
    const value = property.default ?? property.imported;
    const fallback = value === undefined ? (property.optional ? '' : '(required)') : code(json(value));
    return [
      `| ${code(own.join('.'))} | ${typeName(property.type, detailOf)} | ${fallback} | ${cell(property.description ?? '')} |`,
    ];
  });
}

const json = (value: Json): string => JSON.stringify(value);
const cell = (text: string): string => text.replaceAll('\n', ' ').replaceAll('|', '\\|');
const code = (text: string): string => `\`${cell(text)}\``;

/** What the table says of a type besides its name: the words, and the bounds. */
function detailOf(type: ValueType): string | undefined {
  if (type.kind === 'enum') return type.members.map(code).join(', ');
  if (type.kind !== 'integer') return undefined;
  const { minimum, maximum } = type;
  const bounds = [
    minimum === Number.MIN_SAFE_INTEGER ? '' : `from ${minimum}`,
    maximum === Number.MAX_SAFE_INTEGER ? '' : `to ${maximum}`,
  ];
  return ['integer', ...bounds].filter((part) => part !== '').join(' ');
}
