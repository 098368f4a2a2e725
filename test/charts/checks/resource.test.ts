import { Cpu } from 'cdk8s-plus-28';
import { checkAmount, checkContainerResource, checkQuotaResource } from '../../../src/charts/checks/resource';
import { refusal } from './refusal';

describe('checkContainerResource', () => {
  it.each(['cpu', 'memory', 'ephemeral-storage', 'hugepages-2Mi', 'nvidia.com/gpu'])('takes "%s"', (name) => {
    expect(checkContainerResource('limits', name)).toBe(name);
  });

  it.each([
    ['memroy', '; did you mean "memory"?'],
    ['CPU', '; did you mean "cpu"?'],
    ['gpu', '; did you mean "cpu"?'],
    ['pods', ''],
  ])('fails for "%s"', (name, fix) => {
    const wants = 'wants one of cpu, memory, ephemeral-storage, hugepages-<size>, or <domain>/<resource>';
    expect(refusal(() => checkContainerResource('limits', name))).toBe(`'limits' is "${name}"; ${wants}${fix}`);
  });
});

describe('checkQuotaResource', () => {
  it.each([
    'requests.cpu',
    'limits.memory',
    'pods',
    'services.nodeports',
    'count/deployments.apps',
    'requests.nvidia.com/gpu',
    'gp3.storageclass.storage.k8s.io/requests.storage',
  ])('takes "%s"', (name) => {
    expect(checkQuotaResource('hard', name)).toBe(name);
  });

  it.each([
    ['limit.cpu', 'limits.cpu'],
    ['pod', 'pods'],
    ['services.nodeport', 'services.nodeports'],
  ])('fails for "%s" and names "%s"', (name, meant) => {
    const message = refusal(() => checkQuotaResource('hard', name));
    expect(message).toMatch(/^'hard' is ".*"; wants one of cpu, requests\.cpu, limits\.cpu, /);
    expect(message).toContain(`did you mean "${meant}"?`);
  });
});

describe('checkAmount', () => {
  it.each([
    ['cpu', Cpu.millis(100), '100m'],
    ['requests.cpu', 0.5, '0.5'],
    ['memory', '1.5Gi', '1.5Gi'],
    ['requests.storage', '10Gi', '10Gi'],
    ['pods', 10, '10'],
    ['count/deployments.apps', '5', '5'],
    ['nvidia.com/gpu', 1, '1'],
  ])('takes of %s %o', (resource, value, text) => {
    expect(checkAmount('limits', resource, value)).toBe(text);
  });

  it.each([
    ['cpu', '100u', 'wants thousandths of a CPU at the finest, as in "1m"'],
    ['memory', '512m', 'wants a whole number of bytes; "m" is for thousandths; for mebibytes write "512Mi"'],
    ['limits.memory', '1.5', 'wants a whole number of bytes'],
    ['gp3.storageclass.storage.k8s.io/requests.storage', '1.5', 'wants a whole number of bytes'],
    ['pods', '1.5', 'wants a whole number of "pods"'],
    ['nvidia.com/gpu', '0.5', 'wants a whole number of "nvidia.com/gpu"'],
  ])('fails for a part of the unit of %s', (resource, value, message) => {
    expect(refusal(() => checkAmount('limits', resource, value))).toBe(`'limits' is "${value}"; ${message}`);
  });
});
