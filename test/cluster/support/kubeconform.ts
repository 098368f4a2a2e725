import { execFile, spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { z } from 'zod';

const script = join(__dirname, '..', '..', '..', 'scripts', 'kubeconform.mjs');
const location = z.object({ kubeconform: z.string(), schemaLocation: z.string(), versions: z.array(z.string()) });
const report = z.object({
  resources: z.array(z.object({ kind: z.string(), name: z.string(), status: z.string(), msg: z.string() })).nullish(),
});

/** kubeconform with the schemas of the Kubernetes versions that charts are made for. */
export class Kubeconform {
  private constructor(private readonly installation: z.infer<typeof location>) {}

  /** Fetches what is not in the cache. The schemas of the newest version want the API server that `KUBECONFIG` names. */
  static async install(): Promise<Kubeconform> {
    const { stdout } = await promisify(execFile)('node', [script]);
    return new Kubeconform(location.parse(JSON.parse(stdout)));
  }

  /** The versions it judges by, as in `v1.33.0`. */
  get versions(): readonly string[] {
    return this.installation.versions;
  }

  /** What a version of Kubernetes does not take of the manifests (YAML or JSON), strictly: one line a complaint. */
  async complaints(manifests: string, version: string): Promise<readonly string[]> {
    const { kubeconform, schemaLocation } = this.installation;
    const options = ['-strict', '-output=json', `-kubernetes-version=${version.slice(1)}`];
    const child = spawn(kubeconform, [...options, `-schema-location=${schemaLocation}`], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    child.stdin.end(manifests);
    const { resources } = report.parse(JSON.parse(await text(child.stdout)));
    return (resources ?? []).map(({ kind, name, msg }) => `${kind} '${name}': ${msg}`);
  }
}
