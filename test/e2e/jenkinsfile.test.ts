import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { emptyFolder } from '../support/folder';
import { describeWithTool, toolCache } from '../support/tool';

const linter = join(toolCache, 'tools', 'npm-groovy-lint-15.2.1', 'node_modules', 'npm-groovy-lint', 'lib', 'index.js');
const places = join(__dirname, '..', '..', 'examples', 'places', 'delivery', 'Jenkinsfile');

/** Rules for Jenkinsfiles, less those of taste: a stage says all of itself, and a command of the shell is one line. */
const RULES = {
  extends: 'recommended-jenkinsfile',
  rules: {
    'formatting.Indentation': { spacesPerIndentLevel: 2 },
    'size.LineLength': 'off',
    'dry.DuplicateListLiteral': 'off',
    'dry.DuplicateMapLiteral': 'off',
    'dry.DuplicateStringLiteral': 'off',
  },
};

const report = z.object({ files: z.record(z.string(), z.object({ errors: z.array(z.object({ rule: z.string() })) })) });

/** The rules of CodeNarc that a Jenkinsfile breaks. */
function findings(jenkinsfile: string): readonly string[] {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'Jenkinsfile'), jenkinsfile);
  writeFileSync(join(folder, '.groovylintrc.json'), JSON.stringify(RULES));
  const argv = [linter, '--noserver', '--output', 'json', 'Jenkinsfile'];
  const { stdout } = spawnSync(process.execPath, argv, { cwd: folder, encoding: 'utf8' });
  const { files } = report.parse(JSON.parse(stdout));
  return Object.values(files).flatMap(({ errors }) => errors.map(({ rule }) => rule));
}

describeWithTool('npm-groovy-lint', linter, () => {
  it('finds nothing wrong in the Jenkinsfile of Places', () => {
    expect(findings(readFileSync(places, 'utf8'))).toEqual([]);
  });

  it('finds a block that is not closed, so that the test above says something', () => {
    expect(findings('pipeline {\n  agent any\n')).toContain('NglParseError');
  });
});
