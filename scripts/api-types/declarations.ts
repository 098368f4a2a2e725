import { type ApiObject, type Field, groupOf } from './model';

const scalarNames = ['Quantity', 'IntOrString', 'Seconds', 'Schedule', 'Json', 'Empty'];

/** A doc comment, or nothing where there is nothing to say. */
function comment(...sentences: readonly string[]): string {
  const text = sentences.filter((sentence) => sentence !== '').join(' ');
  return text === '' ? '' : `/** ${text} */\n`;
}

function typeOf({ type, shape }: Field): string {
  const value = type.includes('|') ? `(${type})` : type;
  switch (shape) {
    case 'one':
      return type;
    case 'list':
      return `readonly ${value}[]`;
    case 'map':
      return `Readonly<Record<string, ${type}>>`;
  }
}

function fieldText(field: Field): string {
  const since = field.since === undefined ? '' : `Kubernetes ${field.since} and later.`;
  const name = /^\w+$/.test(field.name) ? field.name : JSON.stringify(field.name);
  return `${comment(field.summary, since)}readonly ${name}${field.required ? '' : '?'}: ${typeOf(field)};`;
}

function interfaceText({ name, summary, fields }: ApiObject): string {
  return `${comment(summary)}export interface ${name} {\n${fields.map(fieldText).join('\n')}\n}`;
}

/** `import type` of what the objects of a group mention and another file declares. */
function importsOf(group: string, objects: readonly ApiObject[]): readonly string[] {
  const fields = objects.flatMap((object) => object.fields);
  const names = new Map<string, Set<string>>();
  const mention = (file: string, name: string) => names.set(file, (names.get(file) ?? new Set()).add(name));
  for (const { object, type } of fields) {
    if (object !== undefined && groupOf(object) !== group) mention(groupOf(object), type);
    for (const scalar of scalarNames) if (type.split(' | ').includes(scalar)) mention('scalars', scalar);
  }
  return [...names]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([file, mentioned]) => `import type { ${[...mentioned].sort().join(', ')} } from './${file}';`);
}

/** The TypeScript of each API group, by the name of the group. */
export function declarationsOf(model: ReadonlyMap<string, ApiObject>): ReadonlyMap<string, string> {
  const groups = new Set([...model.values()].map(({ group }) => group));
  return new Map(
    [...groups].map((group) => {
      const objects = [...model.values()].filter((object) => object.group === group);
      const imports = importsOf(group, objects).join('\n');
      return [group, `${imports}\n\n${objects.map(interfaceText).join('\n\n')}\n`];
    }),
  );
}
