import { refuse } from '../refuse';
import { fieldsAt, place, type Agreement } from './agreement';

/** Annotation by which EKS gives pods an IAM role: https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html */
export const ROLE_ARN_ANNOTATION = 'eks.amazonaws.com/role-arn';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-arns */
const ROLE_ARN = /^arn:aws(-[a-z]+)*:iam::\d{12}:role\/[\w+=,.@/-]+$/;

const roleArn: Agreement = (path, account) => {
  const arn = fieldsAt(fieldsAt(account, 'metadata'), 'annotations')[ROLE_ARN_ANNOTATION];
  if (typeof arn !== 'string' || arn === '' || ROLE_ARN.test(arn)) return;
  refuse(
    place(path, `metadata.annotations.${ROLE_ARN_ANNOTATION}`),
    arn,
    'the ARN of an IAM role, as in "arn:aws:iam::111122223333:role/shop"',
  );
};

/** What holds between the fields of those whom pods run as. */
export const ACCESS_AGREEMENTS: Readonly<Record<string, readonly Agreement[]>> = { ServiceAccount: [roleArn] };
