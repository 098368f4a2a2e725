import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ChartwrightError } from '../errors';

/** Environment variables by name, as in `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A Helm executable. */
export interface Helm {
  /** Path of the executable. */
  readonly path: string;
  /** Its version, without a `v`, as in `3.17.2`. */
  readonly version: string;
}

/** How Helm is run. */
export interface HelmOptions {
  /** The caller's environment. */
  readonly environment: Environment;
  /**
   * Whose repositories, plugins, defaults and clusters Helm sees: nobody's, so that the same call gives the same output
   * everywhere, or the user's, which includes KUBECONFIG and the HELM_ variables.
   *
   * @default 'empty'
   */
  readonly home?: 'empty' | 'user';
  /**
   * Ends Helm when it is aborted.
   *
   * @default - nothing does
   */
  readonly signal?: AbortSignal;
  /**
   * Working folder.
   *
   * @default - the caller's
   */
  readonly folder?: string;
  /**
   * Seconds until Helm is ended.
   *
   * @default 300
   */
  readonly timeoutSeconds?: number;
}

/** What Helm printed, and how it ended. */
export interface HelmRun {
  /** 0 for success. */
  readonly exitCode: number;
  /** All of the standard output. */
  readonly stdout: string;
  /** All of the error output: warnings, and the message of a failure. */
  readonly stderr: string;
}

/** Seconds after which Helm is taken to hang: the largest charts take a tenth of it. */
export const HELM_TIMEOUT_SECONDS = 300;

/**
 * Runs Helm and reports how it ended, be it well or badly.
 *
 * Helm gets its arguments as they are, without a shell, and unless it is told otherwise a home of its own that is empty and
 * removed afterwards, so that the user's repositories, plugins, defaults and clusters do not come in.
 *
 * @throws ChartwrightError `E_TOOL` where Helm cannot be started or does not end in time
 */
export async function tryHelm(helm: Helm, argv: readonly string[], options: HelmOptions): Promise<HelmRun> {
  if (options.home === 'user') return execute(helm, argv, options);
  const home = await mkdtemp(join(tmpdir(), 'chartwright-helm-'));
  try {
    return await execute(helm, argv, { ...options, environment: isolated(options.environment, home) });
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/**
 * Runs Helm as {@link tryHelm} does, for those who want its output or nothing.
 *
 * @returns the standard output
 * @throws ChartwrightError `E_TOOL` with the command, the exit code and Helm's own message, where it failed
 *
 * @example
 * const [helm] = await findHelms({ environment: process.env });
 * if (helm !== undefined) await runHelm(helm, ['lint', '--strict', 'helm/places-backend'], { environment: process.env });
 */
export async function runHelm(helm: Helm, argv: readonly string[], options: HelmOptions): Promise<string> {
  const run = await tryHelm(helm, argv, options);
  if (run.exitCode !== 0) throw helmFailure(helm, argv, run);
  return run.stdout;
}

/** The error that says how a run failed, in Helm's words. */
export function helmFailure(helm: Helm, argv: readonly string[], { exitCode, stdout, stderr }: HelmRun): ChartwrightError {
  const said = stderr.trim() || stdout.trim() || 'it printed nothing';
  return new ChartwrightError('E_TOOL', `${commandLine(helm, argv)} ended with exit code ${exitCode}: ${said}`);
}

function commandLine({ version }: Helm, argv: readonly string[]): string {
  return `'${['helm', ...argv].join(' ')}' (Helm ${version})`;
}

/** Names of Helm's own variables differ between versions, so all of the caller's are left out and the known ones set. */
function isolated(environment: Environment, home: string): Environment {
  const others = Object.entries(environment).filter(([name]) => !name.startsWith('HELM_') && name !== 'KUBECONFIG');
  return {
    ...Object.fromEntries(others),
    HELM_CACHE_HOME: join(home, 'cache'),
    HELM_CONFIG_HOME: join(home, 'config'),
    HELM_DATA_HOME: join(home, 'data'),
    KUBECONFIG: join(home, 'kubeconfig'),
  };
}

function execute(helm: Helm, argv: readonly string[], options: HelmOptions): Promise<HelmRun> {
  const timeoutSeconds = options.timeoutSeconds ?? HELM_TIMEOUT_SECONDS;
  return new Promise((resolve, reject) => {
    execFile(
      helm.path,
      argv,
      {
        cwd: options.folder,
        env: options.environment,
        signal: options.signal,
        timeout: timeoutSeconds * 1000,
        maxBuffer: Infinity,
      },
      (error, stdout, stderr) => {
        if (error === null) resolve({ exitCode: 0, stdout, stderr });
        else if (typeof error.code === 'number') resolve({ exitCode: error.code, stdout, stderr });
        else {
          const reason = error.killed === true ? `did not end within ${timeoutSeconds} seconds` : error.message;
          reject(new ChartwrightError('E_TOOL', `${commandLine(helm, argv)} ${reason}`, {}, { cause: error }));
        }
      },
    );
  });
}
