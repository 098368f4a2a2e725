import { parse } from 'yaml';
import { z } from 'zod';

const workflow = z.object({
  jobs: z.record(z.string(), z.object({ steps: z.array(z.object({ run: z.string().optional() })) })),
});

/** What a workflow names in AWS, each once and sorted. */
export function usesOf(text: string) {
  const all = (pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(([, found = '']) => found))].sort();
  return {
    roles: all(/arn:aws:iam::\d{12}:role\/([\w-]+)/g),
    buckets: all(/s3:\/\/([\w.-]+)/g),
    images: all(/\.dkr\.ecr\.[\w-]+\.amazonaws\.com\/([\w/-]+)/g),
    clusters: all(/update-kubeconfig --region [\w-]+ --name ([\w-]+)/g),
  };
}

/** Words after `npx chartwright` in a job, with the text in place of each expression of GitHub. */
export function chartwrightWords(text: string, job: string, expression: string): readonly string[] {
  const scripts = workflow.parse(parse(text)).jobs[job]?.steps.map(({ run = '' }) => run) ?? [];
  const [, words] = /^npx chartwright (.*)$/m.exec(scripts.join('\n')) ?? [];
  if (words === undefined) throw new Error(`job '${job}' does not run chartwright`);
  return words
    .replaceAll(/\$\{\{.*?\}\}/g, expression)
    .replaceAll('"', '')
    .split(' ');
}
