import { checkVersion, KUBERNETES_VERSION, KUBERNETES_VERSIONS, SUPPORT_POLICY } from '../../../src/infra/eks/versions';
import { refusal } from '../../refusal';

describe('KUBERNETES_VERSIONS', () => {
  test('has the default in standard support', () => {
    expect(KUBERNETES_VERSIONS[KUBERNETES_VERSION].support).toBe('standard');
  });

  test.each(Object.entries(KUBERNETES_VERSIONS))(
    'has a year of extended support after the standard one of %s',
    (_, row) => {
      const year = (date: string) => Number(date.slice(0, 4));
      expect(year(row.extendedUntil) - year(row.standardUntil)).toBe(1);
      expect(row.extendedUntil.slice(4)).toBe(row.standardUntil.slice(4));
    },
  );
});

describe('checkVersion', () => {
  test.each([
    ['the default', { version: KUBERNETES_VERSION, supportPolicy: SUPPORT_POLICY }],
    ['a version in extended support that is paid for', { version: '1.33', supportPolicy: 'EXTENDED' as const }],
    ['a step of one', { version: '1.35', supportPolicy: SUPPORT_POLICY, upgradeFrom: '1.34' }],
    ['no step', { version: '1.35', supportPolicy: SUPPORT_POLICY, upgradeFrom: '1.35' }],
  ])('takes %s', (_, choice) => {
    expect(() => {
      checkVersion(choice);
    }).not.toThrow();
  });

  test.each([
    [
      'a version outside support',
      { version: '1.25', supportPolicy: SUPPORT_POLICY },
      /'version' is '1.25'; EKS supports 1.32/,
    ],
    ['a patch version', { version: '1.35.1', supportPolicy: SUPPORT_POLICY }, /'version' is '1.35.1'/],
    [
      'extended support that nobody wants to pay for',
      { version: '1.33', supportPolicy: SUPPORT_POLICY },
      /left standard support on 2026-07-29.*supportPolicy 'EXTENDED'/,
    ],
    [
      'a step of two minor versions',
      { version: '1.35', supportPolicy: SUPPORT_POLICY, upgradeFrom: '1.33' },
      /one minor version at a time; give '1.34'/,
    ],
    [
      'a step down',
      { version: '1.34', supportPolicy: SUPPORT_POLICY, upgradeFrom: '1.35' },
      /'upgradeFrom' '1.35'; a control plane moves up/,
    ],
  ])('fails on %s', (_, choice, message) => {
    const error = refusal(() => {
      checkVersion(choice);
    });
    expect(error.code).toBe('E_INFRA');
    expect(error.message).toMatch(message);
  });
});
