import { terminalIo } from '../../src/cli/terminal';
import { expectRefusal } from '../support/refusal';

/** A terminal or a pipe, and what was written to it. */
function worldOf({ isTTY, env = {} }: { readonly isTTY: boolean; readonly env?: Readonly<Record<string, string>> }) {
  const written = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof written) => ({
    isTTY,
    columns: 40,
    write: (text: string) => (written[name] += text),
  });
  const interruption = new AbortController();
  const process = { cwd: () => '/project', env, stdout: stream('stdout'), stderr: stream('stderr') };
  return { written, interruption, io: terminalIo(process, interruption.signal) };
}

describe('progress', () => {
  it('is shown on a terminal with its share, and goes before the next line of the result', () => {
    const { io, written } = worldOf({ isTTY: true });
    io.progress('packing', { done: 1, total: 3 });
    io.print('done');
    expect(written).toEqual({ stdout: 'done\n', stderr: '\r\x1b[Kpacking, 1 of 3\r\x1b[K' });
  });

  it('is cut to the width of the terminal', () => {
    const { io, written } = worldOf({ isTTY: true });
    io.progress('x'.repeat(100));
    io.end();
    expect(written.stderr).toContain(`\r\x1b[K${'x'.repeat(39)}\r`);
  });

  it('is not shown where nobody looks', () => {
    const { io, written } = worldOf({ isTTY: false });
    io.progress('packing');
    io.end();
    expect(written.stderr).toBe('');
  });

  it('fails where the user asked for an end, so that the command ends between two steps', () => {
    const { io, interruption } = worldOf({ isTTY: false });
    interruption.abort();
    expectRefusal(
      () => {
        io.progress('packing');
      },
      'E_INTERRUPTED',
      'interrupted',
    );
  });
});

describe('colours', () => {
  test.each([
    ['are there on a terminal', true, {}, true],
    ['are left out where nobody looks', false, {}, false],
    ['are left out where NO_COLOR is set', true, { NO_COLOR: '1' }, false],
    ['are there where NO_COLOR is empty, as its standard says', true, { NO_COLOR: '' }, true],
    ['are there where FORCE_COLOR asks for them', false, { FORCE_COLOR: '1' }, true],
  ])('%s', (_, isTTY, env, isColored) => {
    expect(worldOf({ isTTY, env }).io.colors.isColorSupported).toBe(isColored);
  });
});

test('warnings and errors stand beside the result', () => {
  const { io, written } = worldOf({ isTTY: false });
  io.warn('old');
  io.fail('E_FILE: no');
  expect(written).toEqual({ stdout: '', stderr: 'warning: old\nE_FILE: no\n' });
});
