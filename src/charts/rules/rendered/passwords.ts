import { at, containersOf, listAt, podsIn, textAt } from './parts';
import { warning, type Rule } from './problem';

/** Names of variables that hold what nobody may read. */
const SECRET_NAME = /(^|_)(PASSWORD|PASSWD|PASSPHRASE|SECRET|SECRET_KEY|TOKEN|API_?KEY|PRIVATE_KEY|CREDENTIALS?)$/i;

/** A password comes from a Secret: whoever may read the workload or the release's values reads one that stands there. */
export const passwords: Rule = (objects) =>
  podsIn(objects).flatMap((pods) =>
    containersOf(pods.spec).flatMap((container) =>
      listAt(container, 'env').flatMap((variable) => {
        const name = textAt(variable, 'name') ?? '';
        if (at(variable, 'value') === undefined || !SECRET_NAME.test(name)) return [];
        return [
          warning(
            pods,
            `the variable "${name}" of the container "${textAt(container, 'name') ?? ''}" stands in plain text; take it from a Secret, as in valueFrom: Secret.existing('name').env('key')`,
          ),
        ];
      }),
    ),
  );
