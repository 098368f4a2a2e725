const sentenceEnd = /(?<!\b(?:e\.g|i\.e|etc|vs|approx))(?<=[.!?])\s+(?=[A-Z"'`(])/;

/** What a description says first, and what it says of the default: short enough to read while typing. */
export function summaryOf(description: string): string {
  const [text = ''] = description
    .replace(/\s+/g, ' ')
    .replace(/\s*(More info|Optional): ?(https?:\S+)?/gi, ' ')
    .split(/\s*Possible enum values:/);
  const [first = '', ...rest] = text.trim().split(sentenceEnd);
  const defaults = rest.filter(
    (sentence) => /^(The )?[Dd]efaults? (to|is|value)\b/.test(sentence) && sentence.length < 120,
  );
  return [first, ...defaults].map(withFullStop).join(' ').replaceAll('*/', '* /');
}

function withFullStop(sentence: string): string {
  const trimmed = sentence.trim();
  return trimmed === '' || /[.!?]$/.test(trimmed) ? trimmed : `${trimmed.replace(/[:;,]$/, '')}.`;
}
