"""S3: who may deliver logs, events that go to EventBridge, and conditional writes that are a real compare and swap."""

import json
import threading
from collections import defaultdict
from fnmatch import fnmatchcase


def listed(value):
    return value if isinstance(value, list) else [value]


def lets_logs_in(bucket, prefix) -> bool:
    """Whether the bucket's policy lets S3 deliver logs under the prefix."""
    if not bucket.policy:
        return False
    wanted = f"arn:{bucket.partition}:s3:::{bucket.name}/{prefix or ''}log"
    for statement in listed(json.loads(bucket.policy.decode())["Statement"]):
        principal = statement.get("Principal")
        services = listed(principal.get("Service", [])) if isinstance(principal, dict) else []
        if (
            statement.get("Effect") == "Allow"
            and "logging.s3.amazonaws.com" in services
            and any(fnmatchcase("s3:PutObject", action) for action in listed(statement.get("Action", [])))
            and any(fnmatchcase(wanted, arn) for arn in listed(statement.get("Resource", [])))
        ):
            return True
    return False


def wants_tls(statement) -> bool:
    """Whether a statement refuses what comes without TLS, as the emulator is always spoken to."""
    return (
        statement["Effect"] == "Deny"
        and statement.get("Condition", {}).get("Bool", {}).get("aws:SecureTransport") == "false"
    )


def replication_rule(rule: dict) -> dict:
    kept = {key: rule[key] for key in ("ID", "Priority", "Status", "Destination", "SourceSelectionCriteria") if key in rule}
    return {
        **kept,
        "DeleteMarkerReplication": rule.get("DeleteMarkerReplication") or {"Status": "Disabled"},
        "Filter": {"Prefix": (rule.get("Filter") or {}).get("Prefix") or ""},
    }


def patch() -> None:
    from moto.s3.models import FakeBucket
    from moto.s3.responses import S3Response

    # moto knows three forms of ARN and one form of principal.
    FakeBucket._log_permissions_enabled_policy = staticmethod(
        lambda target_bucket, target_prefix: lets_logs_in(target_bucket, target_prefix)
    )

    ask = FakeBucket.get_permission

    def get_permission(self, action, resource):
        # moto holds a statement whose condition it does not know to be met.
        from moto.iam.access_control import IAMPolicy

        if self.policy is None:
            return ask(self, action, resource)
        policy = json.loads(self.policy.decode())
        kept = [statement for statement in listed(policy["Statement"]) if not wants_tls(statement)]
        return IAMPolicy(json.dumps({**policy, "Statement": kept})).is_action_permitted(action, resource)

    FakeBucket.get_permission = get_permission

    answer = S3Response.get_bucket_notification

    def get_bucket_notification(self):
        # moto keeps that events go to EventBridge, and does not say so.
        status, headers, body = answer(self)
        config = self.backend.get_bucket_notification_configuration(self.bucket_name)
        if config is None or config.event_bridge is None:
            return status, headers, body
        text = body.decode() if isinstance(body, bytes) else body
        bridge = "<EventBridgeConfiguration/></NotificationConfiguration>"
        if "</NotificationConfiguration>" in text:
            text = text.replace("</NotificationConfiguration>", bridge)
        else:
            text = text.replace("/>", f">{bridge}", 1)
        kept = {key: value for key, value in dict(headers).items() if key.lower() != "content-length"}
        return status, kept, text

    S3Response.get_bucket_notification = get_bucket_notification

    def get_bucket_replication(self):
        # moto answers with deletions not copied, every prefix and no encrypted objects, whatever was sent.
        from moto.core.responses import ActionResult

        self.data["Action"] = "GetBucketReplication"
        config = self.backend.get_bucket_replication(self.bucket_name)
        if not config:
            return answer_replication(self)
        result = {"Role": config["Role"], "Rules": [replication_rule(rule) for rule in config["Rule"]]}
        return self.serialized(ActionResult({"ReplicationConfiguration": result}))

    answer_replication = S3Response.get_bucket_replication
    S3Response.get_bucket_replication = get_bucket_replication

    # moto checks If-Match and then stores: two writers could both pass.
    locks = defaultdict(threading.Lock)
    put = S3Response.put_object

    def put_object(self):
        with locks[self.bucket_name]:
            return put(self)

    S3Response.put_object = put_object
