import { isJsonArray, type Json } from '../../../values/json';
import { checkPolicyRule } from '../../checks/rbac';
import { refusals, refuse } from '../../checks/refuse';
import { at, listAt } from './parts';
import { error, type Rule } from './problem';

const ROLES: readonly (Json | undefined)[] = ['Role', 'ClusterRole'];

/** Every rule of a role matches something. */
export const policyRules: Rule = (objects) =>
  objects
    .filter(({ object }) => ROLES.includes(object['kind']))
    .flatMap((role) =>
      listAt(role.object, 'rules').flatMap((rule, index) =>
        refusals(() => {
          const urls = texts(at(rule, 'nonResourceURLs'));
          if (role.object['kind'] === 'Role' && urls.length > 0)
            refuse(`rules[${index}].nonResourceURLs`, urls, 'nothing in a Role', 'make it a ClusterRole');
          checkPolicyRule(`rules[${index}]`, {
            verbs: texts(at(rule, 'verbs')),
            apiGroups: texts(at(rule, 'apiGroups')),
            resources: texts(at(rule, 'resources')),
            nonResourceURLs: urls,
          });
        }).map((message) => error(role, message)),
      ),
    );

const texts = (list: Json | undefined): readonly string[] =>
  isJsonArray(list) ? list.filter((item) => typeof item === 'string') : [];
