"""moto's server with the gaps closed that the project's environments meet.

    python main.py -p PORT      (the options of moto_server)
"""

import os
import sys

os.environ.setdefault("MOTO_IAM_LOAD_MANAGED_POLICIES", "true")
os.environ.setdefault("MOTO_ACM_VALIDATION_WAIT", "0")

import moto.server  # noqa: E402

import cloudfront  # noqa: E402
import ec2  # noqa: E402
import ecr  # noqa: E402
import eks  # noqa: E402
import elbv2  # noqa: E402
import iam  # noqa: E402
import rds  # noqa: E402
import route53  # noqa: E402
import s3  # noqa: E402
from wsgi import Layer  # noqa: E402


def main() -> None:
    for service in (ec2, eks, elbv2, iam, rds, route53, s3):
        service.patch()
    stores = {
        "cloudfront": cloudfront.CloudFront(),
        "ecr": ecr.Registry(),
        "eks": eks.Extensions(),
        "route53": route53.Signing(),
    }
    dispatcher = moto.server.DomainDispatcherApplication
    moto.server.DomainDispatcherApplication = lambda create_app: Layer(
        dispatcher(create_app), stores, [store.forget for store in stores.values()]
    )
    moto.server.main(sys.argv[1:])


if __name__ == "__main__":
    main()
