import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { Dynamic } from '../../values/expression';
import type { ServiceAccount as ApiServiceAccount } from '../api/core';
import { ROLE_ARN_ANNOTATION } from '../checks/agreements/access';
import { createObject, mapOf, type Metadata } from '../create-object';
import { externalName } from '../external';
import type { TemplatedObject } from '../templated';
import type { PodIdentity } from '../workloads/pod-template';

/** A service account, with the fields of the API. */
export interface ServiceAccountProps extends Omit<
  TemplatedObject<ApiServiceAccount>,
  'apiVersion' | 'kind' | 'metadata' | 'automountServiceAccountToken'
> {
  /** Name, labels and annotations of the service account. @default - a name after the release and the construct */
  readonly metadata?: Metadata | undefined;
  /** ARN of the IAM role that pods get from EKS's OIDC provider, as in `arn:aws:iam::111122223333:role/shop`. @default - none */
  readonly roleArn?: string | undefined;
  /** Whether pods get a token for the API server. Access to AWS needs none. @default false */
  readonly automountServiceAccountToken?: Dynamic<boolean> | undefined;
}

/**
 * Whom pods run as.
 *
 * @example
 * const account = new ServiceAccount(chart, 'api', { roleArn: v.roleArn });
 */
export class ServiceAccount extends Construct implements PodIdentity {
  /** A service account that somebody else creates in the namespace. @param automountToken whether pods get its token. @default false */
  static existing(name: string, automountToken: Dynamic<boolean> = false): PodIdentity {
    return {
      get name() {
        return externalName('ServiceAccount', name);
      },
      automountToken,
    };
  }

  readonly resource: ApiObject;
  readonly automountToken: Dynamic<boolean>;

  constructor(scope: Construct, id: string, props: ServiceAccountProps = {}) {
    super(scope, id);
    const { metadata, roleArn, automountServiceAccountToken = false, ...fields } = props;
    this.automountToken = automountServiceAccountToken;
    this.resource = createObject(this, 'Resource', 'ServiceAccount', {
      ...fields,
      automountServiceAccountToken,
      metadata: { ...metadata, annotations: annotationsWith(metadata?.annotations, roleArn) },
    });
  }

  /** Name of the service account. */
  get name(): string {
    return this.resource.name;
  }
}

function annotationsWith(annotations: Metadata['annotations'], roleArn: string | undefined): Metadata['annotations'] {
  return roleArn === undefined ? annotations : { ...mapOf(annotations), [ROLE_ARN_ANNOTATION]: roleArn };
}
