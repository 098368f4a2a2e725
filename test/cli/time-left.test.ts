import { timeText } from '../../src/cli/time-left';

test.each([
  ['nothing of a step that has just begun', 1.9, { done: 1, total: 4 }, ''],
  ['what it took, of a step without a share', 12.2, undefined, '13 s'],
  ['what it took, of a step with nothing done', 3, { done: 0, total: 4 }, '3 s'],
  ['what is left, of a step with a share', 10, { done: 1, total: 4 }, 'about 30 s left'],
  ['minutes of a step that takes long', 60, { done: 2, total: 5 }, 'about 1 min 30 s left'],
])('the time says %s', (_, seconds, share, text) => {
  expect(timeText(seconds, share)).toBe(text);
});
