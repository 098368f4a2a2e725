import { isJsonArray, type Json } from '../../../values/json';
import { checkPolicyRule } from '../../checks/rbac';
import { refusals } from '../../checks/refuse';
import { at, listAt } from './parts';
import { error, type Rule } from './problem';

const ROLES: readonly (Json | undefined)[] = ['Role', 'ClusterRole'];

/** Every rule of a role matches something. */
export const policyRules: Rule = (objects) =>
  objects
    .filter(({ object }) => ROLES.includes(object['kind']))
    .flatMap((role) =>
      listAt(role.object, 'rules').flatMap((rule, index) =>
        refusals(() =>
          checkPolicyRule(`rules[${index}]`, {
            verbs: texts(at(rule, 'verbs')),
            apiGroups: texts(at(rule, 'apiGroups')),
            resources: texts(at(rule, 'resources')),
            nonResourceURLs: texts(at(rule, 'nonResourceURLs')),
          }),
        ).map((message) => error(role, message)),
      ),
    );

const texts = (list: Json | undefined): readonly string[] =>
  isJsonArray(list) ? list.filter((item) => typeof item === 'string') : [];
