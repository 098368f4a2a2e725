import { KEPT_IMAGES, lifecyclePolicy, UNTAGGED_DAYS } from '../../../src/infra/registry/lifecycle';
import { refusal } from '../../refusal';

describe('lifecyclePolicy', () => {
  test('expires untagged images after a week, and keeps a hundred', () => {
    expect([UNTAGGED_DAYS, KEPT_IMAGES]).toEqual([7, 100]);
    expect(JSON.parse(lifecyclePolicy({}))).toEqual({
      rules: [
        {
          rulePriority: 1,
          description: 'expire untagged images after 7 days',
          selection: { tagStatus: 'untagged', countType: 'sinceImagePushed', countUnit: 'days', countNumber: 7 },
          action: { type: 'expire' },
        },
        {
          rulePriority: 2,
          description: 'keep 100 in all',
          selection: { tagStatus: 'any', countType: 'imageCountMoreThan', countNumber: 100 },
          action: { type: 'expire' },
        },
      ],
    });
  });

  test('keeps images by the beginning of their tag', () => {
    expect(JSON.parse(lifecyclePolicy({ kept: [{ tagPrefixes: ['v'], count: 10 }] }))).toMatchObject({
      rules: [
        { rulePriority: 1 },
        { selection: { tagStatus: 'tagged', tagPrefixList: ['v'], countType: 'imageCountMoreThan', countNumber: 10 } },
        { rulePriority: 3 },
      ],
    });
  });

  test.each([
    ['a tag latest, which can be pushed once only', { kept: [{ tagPrefixes: ['latest'], count: 1 }] }, /'latest'/],
    ['an empty tag prefix', { kept: [{ tagPrefixes: [''], count: 1 }] }, /'tagPrefixes' holds ''/],
    ['no image kept', { keep: 0 }, /'keep' is 0; wants a positive integer/],
  ])('fails on %s', (_, lifecycle, message) => {
    expect(refusal(() => lifecyclePolicy(lifecycle)).message).toMatch(message);
  });
});
