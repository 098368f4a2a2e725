import fc from '../support/properties';
import { readOutput, readOutputs, requireOutput, STACK_OUTPUTS, type StackOutput } from '../../src/contract/outputs';
import { refusal } from '../refusal';
import { CLUSTER, DELIVERY, EDGE, LOGS, NETWORK, STATE } from './samples';

const ALL: readonly StackOutput[] = [STATE, LOGS, NETWORK, EDGE, CLUSTER, DELIVERY];

/** What terraform output -json prints for a stack. */
function printed(value: unknown, more: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({ chartwright: { sensitive: false, type: ['object', {}], value }, ...more }, null, 2);
}

describe('readOutputs', () => {
  test.each(ALL.map((output) => [output.stack, output] as const))('reads the output of stack %s', (_, output) => {
    expect(readOutput({ file: 'x.json', text: printed(output) })).toEqual(output);
  });

  test('has a schema for every stack, in the order in which they are applied', () => {
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

  test.each([
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['the colours of a terminal', (text: string) => `\u001b[33mWarning\u001b[0m\n\u001b[0m${text}\u001b[0m\n`],
    ['line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    [
      'the lines of a wrapper',
      (text: string) => `[command]/usr/bin/terraform output -json\n${text}\n::debug::exited with code 0.`,
    ],
  ])('passes over %s', (_, around) => {
    expect(readOutput({ file: 'x.json', text: around(printed(ALL[0])) })).toEqual(ALL[0]);
  });

  test('passes over a warning that begins with a brace', () => {
    const text = `{not json}\n${printed(ALL[0])}\n}`;
    expect(readOutput({ file: 'x.json', text })).toEqual(ALL[0]);
  });

  const { bucket: _bucket, ...logsWithoutBucket } = LOGS;
  test.each([
    ['a text without JSON', 'Error: no state', /no JSON object found/],
    ['a bare value', JSON.stringify(LOGS), /not a bare value/],
    ['a document without the output', '{}', /output 'chartwright' is missing; got none/],
    ['an output beside it', printed(LOGS, { vpc: { sensitive: false, value: 1 } }), /output 'vpc' is not part/],
    [
      'a sensitive output',
      JSON.stringify({ chartwright: { sensitive: true, value: LOGS } }),
      /output 'chartwright' is sensitive/,
    ],
    ['a stack that nobody knows', printed({ ...LOGS, stack: 'log' }), /'stack' must name a stack/],
    ['a missing key', printed(logsWithoutBucket), /'bucket': Invalid input: expected object/],
    ['an extra key', printed({ ...LOGS, colour: 'red' }), /Unrecognized key: "colour"/],
    ['a mistyped key', printed({ ...LOGS, accountId: 11122223333 }), /'accountId': Invalid input: expected string/],
    [
      'an account of eleven digits',
      printed({ ...LOGS, accountId: '11122223333' }),
      /'accountId': wants the twelve digits/,
    ],
  ])('fails on %s', (_, text, message) => {
    const error = refusal(() => readOutput({ file: 'logs.json', text }));
    expect(error).toMatchObject({ code: 'E_OUTPUTS', place: { file: 'logs.json' } });
    expect(error.message).toMatch(message);
  });

  test('fails on one stack given twice', () => {
    const text = printed(LOGS);
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
        { file: 'a.json', text: printed(LOGS) },
        { file: 'b.json', text: printed({ ...STATE, [key]: 'else' }) },
      ]),
    ).toThrow(`'${key}' is 'else', that of a.json is '${LOGS[key]}'`);
  });
});

describe('requireOutput', () => {
  test('gives the output of the stack', () => {
    expect(requireOutput({ logs: LOGS }, 'logs').bucket.name).toBe('places-prod-logs');
  });

  test('fails where the stack was not read, and names what was', () => {
    expect(() => requireOutput({ logs: LOGS }, 'cluster')).toThrow(
      "the outputs of stack 'cluster' are missing; got 'logs'",
    );
  });
});
