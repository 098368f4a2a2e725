/** Says at the end which groups of tests were skipped; their titles say what they lack. */
export default class SkippedReporter {
  onRunComplete(_, { testResults }) {
    const groups = new Map();
    for (const result of testResults.flatMap((file) => file.testResults)) {
      if (result.status !== 'pending') continue;
      const group = result.ancestorTitles.join(' › ') || result.title;
      groups.set(group, (groups.get(group) ?? 0) + 1);
    }
    for (const [group, count] of groups) process.stderr.write(`skipped, ${count}: ${group}\n`);
  }
}
