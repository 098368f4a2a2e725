import fc from 'fast-check';
import { clusterPlaceholder } from '../../src/contract/cluster';
import { deliveryPlaceholder } from '../../src/contract/delivery';
import { edgePlaceholder } from '../../src/contract/edge';
import { logsPlaceholder } from '../../src/contract/logs';
import { networkPlaceholder } from '../../src/contract/network';
import { readOutput, readOutputs, requireOutput, STACK_OUTPUTS, type StackOutput } from '../../src/contract/outputs';
import type { Place } from '../../src/contract/place';
import { statePlaceholder } from '../../src/contract/state';
import { refusal } from '../refusal';

const PLACE: Place = {
  application: 'places',
  environment: 'prod',
  partition: 'aws',
  accountId: '011122223333',
  region: 'eu-central-1',
};

const ALL: readonly StackOutput[] = [
  statePlaceholder(PLACE),
  logsPlaceholder(PLACE),
  networkPlaceholder(PLACE, ['eu-central-1a', 'eu-central-1b']),
  edgePlaceholder(PLACE, ['web']),
  clusterPlaceholder(PLACE, {
    nodeGroups: ['general'],
    workloads: ['batch'],
    teams: ['qa'],
    databases: ['places'],
    repositories: ['backend'],
    buckets: ['data'],
    secretArns: ['map'],
  }),
  deliveryPlaceholder(PLACE),
];

/** What terraform output -json prints for a stack. */
function printed(value: unknown, more: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({ chartwright: { sensitive: false, type: ['object', {}], value }, ...more }, null, 2);
}

describe('readOutputs', () => {
  test.each(ALL.map((output) => [output.stack, output] as const))('reads the output of stack %s', (_, output) => {
    expect(readOutput({ file: 'x.json', text: printed(output) })).toEqual(output);
  });

  test('knows a placeholder of every stack', () => {
    expect(ALL.map((output) => output.stack)).toEqual(Object.keys(STACK_OUTPUTS));
  });

  test('reads documents in any order', () => {
    const documents = ALL.map((output) => ({ file: `${output.stack}.json`, text: printed(output) }));
    expect(readOutputs([...documents].reverse())).toEqual(readOutputs(documents));
  });

  test('passes over lines around the JSON, whatever braces they hold', () => {
    const text = printed(ALL[0]);
    const line = fc.stringMatching(/^[ -~]*$/).filter((noise) => !noise.startsWith('{'));
    fc.assert(
      fc.property(fc.array(line), fc.array(line), (before, after) => {
        expect(readOutput({ file: 'x.json', text: [...before, text, ...after].join('\n') })).toEqual(ALL[0]);
      }),
    );
  });

  test('passes over a warning that begins with a brace', () => {
    const text = `{not json}\n${printed(ALL[0])}\n}`;
    expect(readOutput({ file: 'x.json', text })).toEqual(ALL[0]);
  });

  const logs = logsPlaceholder(PLACE);
  const { bucket: _bucket, ...logsWithoutBucket } = logs;
  test.each([
    ['a text without JSON', 'Error: no state', /no JSON object found/],
    ['a bare value', JSON.stringify(logs), /not a bare value/],
    ['a document without the output', '{}', /output 'chartwright' is missing; got none/],
    ['an output beside it', printed(logs, { vpc: { sensitive: false, value: 1 } }), /output 'vpc' is not part/],
    [
      'a sensitive output',
      JSON.stringify({ chartwright: { sensitive: true, value: logs } }),
      /output 'chartwright' is sensitive/,
    ],
    ['a stack that nobody knows', printed({ ...logs, stack: 'log' }), /'stack' must name a stack/],
    ['a missing key', printed(logsWithoutBucket), /'bucket': Invalid input: expected object/],
    ['an extra key', printed({ ...logs, colour: 'red' }), /Unrecognized key: "colour"/],
    ['a mistyped key', printed({ ...logs, accountId: 11122223333 }), /'accountId': Invalid input: expected string/],
    [
      'an account of eleven digits',
      printed({ ...logs, accountId: '11122223333' }),
      /'accountId': wants the twelve digits/,
    ],
  ])('fails on %s', (_, text, message) => {
    const error = refusal(() => readOutput({ file: 'logs.json', text }));
    expect(error).toMatchObject({ code: 'E_OUTPUTS', place: { file: 'logs.json' } });
    expect(error.message).toMatch(message);
  });

  test('fails on one stack given twice', () => {
    const text = printed(logs);
    expect(() =>
      readOutputs([
        { file: 'a.json', text },
        { file: 'b.json', text },
      ]),
    ).toThrow("stack 'logs' is given twice, by a.json and b.json");
  });

  test.each(['application', 'environment'] as const)('fails on outputs of two values of %s', (key) => {
    expect(() =>
      readOutputs([
        { file: 'a.json', text: printed(logs) },
        { file: 'b.json', text: printed({ ...statePlaceholder(PLACE), [key]: 'else' }) },
      ]),
    ).toThrow(`'${key}' is 'else', that of a.json is '${logs[key]}'`);
  });
});

describe('requireOutput', () => {
  test('gives the output of the stack', () => {
    expect(requireOutput({ logs: logsPlaceholder(PLACE) }, 'logs').bucket.name).toBe('prod-logs');
  });

  test('fails where the stack was not read, and names what was', () => {
    expect(() => requireOutput({ logs: logsPlaceholder(PLACE) }, 'cluster')).toThrow(
      "the outputs of stack 'cluster' are missing; got 'logs'",
    );
  });
});
