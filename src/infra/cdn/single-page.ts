import { Construct } from 'constructs';
import { CloudfrontFunction } from '@cdktf/provider-aws/lib/cloudfront-function';
import { nameOf } from '../name';

/** The page that a single-page application answers unknown paths with. */
export const INDEX_PAGE = '/index.html';

/**
 * Lets a distribution answer unknown paths with its index page by error responses: what S3 does not have, it has.
 * Error responses are the whole distribution's, so one that serves an API beside the site takes `SinglePageRewrite`.
 */
export const SINGLE_PAGE_ERRORS = [403, 404].map((errorCode) => ({
  errorCode,
  responseCode: 200,
  responsePagePath: INDEX_PAGE,
  errorCachingMinTtl: 10,
}));

/** A path whose last part has no dot is a page of the application, not a file. */
const REWRITE = `function handler(event) {
  var request = event.request;
  var last = request.uri.substring(request.uri.lastIndexOf('/') + 1);
  if (last.indexOf('.') === -1) request.uri = '${INDEX_PAGE}';
  return request;
}
`;

/** Lets a behaviour answer unknown paths with the index page, and leaves those of other behaviours alone. */
export class SinglePageRewrite extends Construct {
  /** ARN of the function. */
  readonly arn: string;

  constructor(scope: Construct, id: string, name: string) {
    super(scope, id);
    this.arn = new CloudfrontFunction(this, 'Resource', {
      name: nameOf(this, 'cloudFront', name),
      comment: 'Answers the paths of a single-page application with its index page',
      runtime: 'cloudfront-js-2.0',
      code: REWRITE,
      publish: true,
    }).arn;
  }
}
