import { timeLeft } from '../../src/cli/time-left';

test.each([
  [0, 3, 'just begun'],
  [0.5, 10, 'about 10 s left'],
  [0.25, 60, 'about 3 min left'],
  [1, 100, 'about 0 s left'],
])('at a share of %p after %p seconds: %s', (share, seconds, text) => {
  expect(timeLeft(share, seconds)).toBe(text);
});
