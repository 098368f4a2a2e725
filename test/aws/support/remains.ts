import type { Emulator } from './emulator';

/** What is still listed when everything is destroyed. */
const REMAINS: readonly { readonly line: RegExp; readonly reason: string }[] = [
  { line: / ec2 NetworkAcls /, reason: 'the emulator keeps the access list that a VPC begins with when the VPC goes' },
  {
    line: / ec2 NetworkInterfaces /,
    reason: 'the emulator keeps the interfaces of gateways and endpoints that have gone',
  },
];

/** What the APIs list that they did not list before, without what the emulator itself forgets. */
export async function remainsOf(emulator: Emulator, before: readonly string[]): Promise<readonly string[]> {
  const left = (await emulator.inventory()).filter((line) => !before.includes(line));
  return left.filter((line) => !REMAINS.some((remains) => remains.line.test(line)));
}
