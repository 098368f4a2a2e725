import { execFile } from 'node:child_process';
import { satisfies } from 'semver';
import { ChartwrightError } from '../../errors';
import { findHelms } from '../../helm/find-helm';
import { knownBugsOf } from '../../verify/known-bugs';
import type { Io } from '../io';
import { HELM_TOOL, NODE_VERSIONS, TOOLS, type Tool } from '../tools';

/** How a tool was found. */
export interface ToolReport {
  readonly tool: string;
  /** Its version, or nothing where it is missing. */
  readonly version?: string;
  readonly state: 'works' | 'missing' | 'wrong version';
  /** What needs it. */
  readonly for: string;
  /** What to do; nothing where it works. */
  readonly advice?: string;
}

/** Options of `chartwright doctor`. */
export interface DoctorOptions {
  /** Whether to print JSON. */
  readonly json: boolean;
}

/** Seconds that a tool may take to tell its version. */
const PATIENCE_SECONDS = 20;

/**
 * Tells which tools are there, which of their versions work, and what to do. A missing tool is no failure: nobody needs all.
 *
 * @throws ChartwrightError `E_TOOL` where a tool is there in a version that does not work
 */
export async function doctor({ json }: DoctorOptions, io: Io): Promise<readonly ToolReport[]> {
  const node = { name: 'node', works: NODE_VERSIONS, for: 'everything', get: 'https://nodejs.org' };
  const reports = [
    reportOf(node, process.versions.node),
    ...(await helmReports(io)),
    ...(await Promise.all(TOOLS.map(async (tool) => reportOf(tool, await versionOf(tool, io))))),
  ];
  if (json) io.print(JSON.stringify(reports, undefined, 2));
  else for (const report of reports) io.print(lineOf(report, io));
  const wrong = reports.filter(({ state }) => state === 'wrong version').map(({ tool }) => tool);
  if (wrong.length > 0)
    throw new ChartwrightError('E_TOOL', `${wrong.join(', ')} is there in a version that does not work; see above`);
  return reports;
}

/** One report a Helm, or one that says that there is none. */
async function helmReports({ environment }: Io): Promise<readonly ToolReport[]> {
  const helms = await findHelms({ environment });
  if (helms.length === 0) return [reportOf(HELM_TOOL, undefined)];
  return helms.map(({ version, path }) => {
    const report = { ...reportOf(HELM_TOOL, version), tool: `helm (${path})` };
    const bugs = knownBugsOf({ version, path }).map(({ what }) => what);
    return bugs.length === 0 ? report : { ...report, advice: `has a known fault: ${bugs.join('; ')}` };
  });
}

function reportOf(tool: Pick<Tool, 'name' | 'works' | 'for' | 'get'>, version: string | undefined): ToolReport {
  const report = { tool: tool.name, for: tool.for };
  if (version === undefined) return { ...report, state: 'missing', advice: `install ${tool.works} from ${tool.get}` };
  return satisfies(version, tool.works, { includePrerelease: true })
    ? { ...report, version, state: 'works' }
    : { ...report, version, state: 'wrong version', advice: `wants ${tool.works}; install it from ${tool.get}` };
}

/** The version that a tool tells, or nothing where it cannot be run. */
function versionOf(tool: Tool, { environment }: Io): Promise<string | undefined> {
  return new Promise((resolve) => {
    const options = { env: environment, timeout: PATIENCE_SECONDS * 1000 };
    execFile(tool.name, tool.arguments, options, (error, stdout, stderr) => {
      resolve(error === null ? tool.version.exec(`${stdout}\n${stderr}`)?.[1] : undefined);
    });
  });
}

function lineOf({ tool, version = '', state, for: purpose, advice }: ToolReport, { colors }: Io): string {
  const paint = { works: colors.green, missing: colors.yellow, 'wrong version': colors.red }[state];
  const hint = advice === undefined ? '' : `: ${advice}`;
  return `${paint(state.padEnd(13))}  ${tool} ${version} ${colors.dim(`(${purpose})`)}${hint}`;
}
