import type { Json } from '../../values/json';
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
      `| ${code(own.join('.'))} | ${typeText(property.type)} | ${fallback} | ${cell(property.description ?? '')} |`,
    ];
  });
}

const json = (value: Json): string => JSON.stringify(value);
const cell = (text: string): string => text.replaceAll('\n', ' ').replaceAll('|', '\\|');
const code = (text: string): string => `\`${cell(text)}\``;

function typeText(type: ValueType): string {
  switch (type.kind) {
    case 'enum':
      return type.members.map(code).join(', ');
    case 'integer': {
      const { minimum, maximum } = type;
      const bounds = [
        minimum === Number.MIN_SAFE_INTEGER ? '' : `from ${minimum}`,
        maximum === Number.MAX_SAFE_INTEGER ? '' : `to ${maximum}`,
      ];
      return ['integer', ...bounds].filter((part) => part !== '').join(' ');
    }
    case 'array':
      return `list of ${typeText(type.element)}`;
    case 'record':
      return `map of ${typeText(type.value)}`;
    case 'intOrString':
      return 'integer or string';
    case 'json':
      return 'any';
    default:
      return type.kind;
  }
}
