import { defineTeam } from '../../src/contract/team';
import { expectRefusal } from '../support/refusal';

it('joins a name to the Kubernetes group of the same name', () => {
  expect(defineTeam({ name: 'qa', members: { users: ['ada'] } })).toEqual({
    name: 'qa',
    members: { users: ['ada'] },
    grants: [],
    subject: { kind: 'Group', name: 'qa', apiGroup: 'rbac.authorization.k8s.io' },
  });
});

it.each([
  ['a name that Kubernetes refuses', 'Developers', ['ada'], "'name' is 'Developers'"],
  ['a name that Kubernetes keeps to itself', 'system:masters', ['ada'], "'name' is 'system:masters'"],
  ['nobody', 'qa', [], "'members.users' of team 'qa' is empty"],
])('fails on %s', (_, name, users, text) => {
  expectRefusal(() => defineTeam({ name, members: { users } }), 'E_PROP', text);
});
