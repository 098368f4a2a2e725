import { FULL_NAME_LIMIT, HASH_LENGTH, LABEL_LIMIT, LABEL_TEXT, labelPattern } from '../../values/names';
import { SELECTOR_LABELS, STANDARD_LABELS } from '../labels';
import { include, type PrintContext } from './expression';
import { mapLines } from './manifest';
import type { Helper } from '../../values/tree';
import { UNCERTAIN_AS_YAML, UNCERTAIN_YAML } from '../../values/yaml-text';
import { comment, control, define, goString, tight } from './template';

interface NamedTemplate {
  readonly what: string;
  readonly body: (context: PrintContext) => readonly string[];
}

/** Every named template that a chart may need, by the last part of its name. */
const TEMPLATES: Readonly<Record<string, NamedTemplate>> = {
  fullname: {
    what: 'Name that all names of the release begin with: the chart where the release is called so, else release and chart',
    body: fullName,
  },
  name: {
    what: 'Name of an object, from (list $ suffix limit). What does not fit is cut and gets a hash of the whole',
    body: (context) => objectName(context, '%s'),
  },
  clusterName: {
    what: 'Name of an object without a namespace, from (list $ suffix limit): the namespace of the release comes first',
    body: (context) => objectName(context, '%s.%s'),
  },
  label: {
    what: 'Value of a label: the text if it is a DNS label, else what is left of it with a hash of the original',
    body: labelText,
  },
  merge: { what: 'Maps merged key by key, from a list of them; the last one counts. As JSON', body: merge },
  yaml: { what: 'Text of YAML; fails for what toYaml prints in no certain way', body: yaml },
  selectorLabels: {
    what: 'Labels that select pods: nothing that an upgrade changes',
    body: (context) => labels(SELECTOR_LABELS, context),
  },
  labels: { what: 'Labels of every object', body: (context) => labels(STANDARD_LABELS, context) },
};

/** The named templates that the chart's other templates call. Their names begin with the chart's, since Helm has one set of them for all charts of a release. */
export function helpers(templates: readonly string[], context: PrintContext): string {
  const used = new Set<string>();
  const printed = Object.entries(TEMPLATES).map(
    ([name, { what, body }]) =>
      [name, [comment(what), ...define(`${context.chart}.${name}`, body(context)), '']] as const,
  );
  const visit = (texts: readonly string[]): void => {
    for (const [name, lines] of printed) {
      if (used.has(name) || !texts.some((text) => text.includes(goString(`${context.chart}.${name}`)))) continue;
      used.add(name);
      visit(lines);
    }
  };
  visit(templates);
  return printed.flatMap(([name, lines]) => (used.has(name) ? lines : [])).join('\n');
}

function labels({ entries }: Helper, context: PrintContext): readonly string[] {
  return mapLines({ kind: 'map', omitEmpty: false, entries }, 0, context);
}

function fullName(): readonly string[] {
  const kept = FULL_NAME_LIMIT - HASH_LENGTH - 1;
  return [
    tight('$name := printf "%s-%s" .Release.Name .Chart.Name'),
    tight('if eq .Release.Name .Chart.Name'),
    tight('$name = .Chart.Name'),
    tight('end'),
    tight('if .Values.fullnameOverride'),
    tight('.Values.fullnameOverride'),
    tight(`else if regexMatch ${goString(labelPattern(FULL_NAME_LIMIT))} $name`),
    tight('$name'),
    tight('else'),
    tight(
      `printf "%s-%s" (printf "r-%s" $name | replace "." "-" | trunc ${kept}) (sha256sum $name | trunc ${HASH_LENGTH})`,
    ),
    tight('end'),
  ];
}

function objectName(context: PrintContext, format: '%s' | '%s.%s'): readonly string[] {
  const namespace = format === '%s' ? '' : '(index . 0).Release.Namespace ';
  return [
    tight('$suffix := index . 1'),
    tight('if not (regexMatch "^([a-z0-9]([-a-z0-9]*[a-z0-9])?)?$" $suffix)'),
    tight(
      `$suffix = printf "%s-%s" (regexReplaceAll "[^A-Za-z0-9]+" $suffix "-" | lower | trimAll "-") (sha256sum $suffix | trunc ${HASH_LENGTH}) | trimPrefix "-"`,
    ),
    tight('end'),
    tight(
      `$name := printf ${goString(format)} ${namespace}(printf "%s-%s" (${include('fullname', '(index . 0)', context)}) $suffix | trimSuffix "-")`,
    ),
    tight('$limit := index . 2'),
    tight('if gt (len $name) $limit'),
    tight(
      `$name = printf "%s-%s" (trunc (int (sub $limit ${HASH_LENGTH + 1})) $name) (sha256sum $name | trunc ${HASH_LENGTH})`,
    ),
    tight('end'),
    tight('$name'),
  ];
}

function labelText(): readonly string[] {
  const kept = LABEL_LIMIT - HASH_LENGTH - 1;
  return [
    tight(`if regexMatch ${goString(LABEL_TEXT)} .`),
    tight('.'),
    tight('else'),
    tight(`$words := regexReplaceAll "[^A-Za-z0-9]+" . "-" | lower | trimAll "-" | trunc ${kept} | trimSuffix "-"`),
    tight(`printf "%s-%s" $words (sha256sum . | trunc ${HASH_LENGTH}) | trimPrefix "-"`),
    tight('end'),
  ];
}

/** Sprig's merge takes 0, false and empty text for nothing; JSON keeps what text would lose. */
function merge(): readonly string[] {
  return [
    tight('$merged := dict'),
    tight('range .'),
    tight('range $key, $value := .'),
    tight('$_ := set $merged $key $value'),
    tight('end'),
    tight('end'),
    control('toJson $merged'),
  ];
}

function yaml(): readonly string[] {
  return [
    tight(`if regexMatch ${goString(UNCERTAIN_AS_YAML)} (toJson .)`),
    tight(`fail ${goString(UNCERTAIN_YAML)}`),
    tight('end'),
    control('toYaml .'),
  ];
}
