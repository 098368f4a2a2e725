"""Route 53 signing, which moto has not, and query logs, which it wants under another name."""

import re
import threading

from markup import error, make, read, write
from wsgi import Reply, Request

NAMESPACE = "https://route53.amazonaws.com/doc/2013-04-01/"
NOW = "2026-01-01T00:00:00Z"
DIGEST = "AB" * 32

KEY = re.compile(r"/2013-04-01/keysigningkey(?:/([^/]+)/([^/]+?)(?:/(activate|deactivate))?)?/?")
ZONE = re.compile(r"/2013-04-01/hostedzone/([^/]+)/(dnssec|enable-dnssec|disable-dnssec)/?")


def change():
    return make(
        "ChangeInfo", ("Id", "/change/C0000000000000000001"), ("Status", "INSYNC"), ("SubmittedAt", NOW)
    )


class Signing:
    """Key signing keys and whether a zone is signed."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.forget()

    def forget(self) -> None:
        self.keys: dict[str, dict[str, dict[str, object]]] = {}
        self.signed: dict[str, bool] = {}

    def __call__(self, request: Request) -> Reply | None:
        with self.lock:
            if match := KEY.fullmatch(request.path):
                zone, name, action = match.groups()
                return self.create(request) if zone is None else self.key(request, zone, name, action)
            if match := ZONE.fullmatch(request.path):
                return self.zone(*match.groups())
        return None

    def create(self, request: Request) -> Reply:
        sent = {element.tag: element.text for element in read(request.body)}
        zone, name = sent["HostedZoneId"].split("/")[-1], sent["Name"]
        if name in self.keys.get(zone, {}):
            return error("KeySigningKeyAlreadyExists", "409 Conflict")
        self.keys.setdefault(zone, {})[name] = {
            "Name": name,
            "KmsArn": sent["KeyManagementServiceArn"],
            "Flag": 257,
            "SigningAlgorithmMnemonic": "ECDSAP256SHA256",
            "SigningAlgorithmType": 13,
            "DigestAlgorithmMnemonic": "SHA-256",
            "DigestAlgorithmType": 2,
            "KeyTag": 12345,
            "DigestValue": DIGEST,
            "PublicKey": "bW90bw==",
            "DSRecord": f"12345 13 2 {DIGEST}",
            "DNSKEYRecord": "257 3 13 bW90bw==",
            "Status": sent["Status"],
            "CreatedDate": NOW,
            "LastModifiedDate": NOW,
        }
        key = make("KeySigningKey", *self.keys[zone][name].items())
        location = f"https://route53.amazonaws.com/2013-04-01/keysigningkey/{zone}/{name}"
        body = write(make("CreateKeySigningKeyResponse", change(), key), NAMESPACE)
        return Reply(body, "201 Created", {"Location": location})

    def key(self, request: Request, zone: str, name: str, action: str | None) -> Reply:
        key = self.keys.get(zone, {}).get(name)
        if key is None:
            return error("NoSuchKeySigningKey")
        if request.method == "DELETE":
            if key["Status"] == "ACTIVE":
                return error("InvalidKeySigningKeyStatus", "400 Bad Request")
            del self.keys[zone][name]
            return Reply(write(make("DeleteKeySigningKeyResponse", change()), NAMESPACE))
        if action == "deactivate" and self.signed.get(zone):
            return error("KeySigningKeyInUse", "400 Bad Request")
        key["Status"] = "ACTIVE" if action == "activate" else "INACTIVE"
        verb = "Activate" if action == "activate" else "Deactivate"
        return Reply(write(make(f"{verb}KeySigningKeyResponse", change()), NAMESPACE))

    def zone(self, zone: str, action: str) -> Reply | None:
        keys = self.keys.get(zone, {})
        if action == "dnssec":
            if not keys and zone not in self.signed:
                return None
            state = "SIGNING" if self.signed.get(zone) else "NOT_SIGNING"
            members = [make("member", *key.items()) for key in keys.values()]
            status = make("Status", ("ServeSignature", state))
            return Reply(write(make("GetDNSSECResponse", status, make("KeySigningKeys", *members)), NAMESPACE))
        enable = action == "enable-dnssec"
        if enable and not any(key["Status"] == "ACTIVE" for key in keys.values()):
            return error("KeySigningKeyWithActiveStatusNotFound", "400 Bad Request")
        self.signed[zone] = enable
        verb = "Enable" if enable else "Disable"
        return Reply(write(make(f"{verb}HostedZoneDNSSECResponse", change()), NAMESPACE))


def patch() -> None:
    from moto.route53.models import Route53Backend

    create = Route53Backend.create_query_logging_config

    def create_query_logging_config(self, hosted_zone_id, log_group_arn):
        # moto looks for the group by its ARN with ':*' behind it; Route 53 takes the ARN as it is.
        config = create(self, hosted_zone_id, log_group_arn.removesuffix(":*") + ":*")
        config.cloud_watch_logs_log_group_arn = log_group_arn
        return config

    Route53Backend.create_query_logging_config = create_query_logging_config
