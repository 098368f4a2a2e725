"""CloudFront as a store: what was sent is what is returned.

moto loses the origin access control, invents a certificate and forwarded values, and has no response headers policies, VPC
origins or published functions.
"""

import base64
import copy
import re
import threading
import uuid
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from markup import error, make, read, write
from wsgi import Reply, Request

NAMESPACE = "http://cloudfront.amazonaws.com/doc/2020-05-31/"
ACCOUNT = "123456789012"
NOW = "2026-01-01T00:00:00Z"

# Element of a kind of resource, and of its configuration.
KINDS = {
    "distribution": ("Distribution", "DistributionConfig"),
    "origin-access-control": ("OriginAccessControl", "OriginAccessControlConfig"),
    "response-headers-policy": ("ResponseHeadersPolicy", "ResponseHeadersPolicyConfig"),
    "vpc-origin": ("VpcOrigin", "VpcOriginEndpointConfig"),
}

# Lists that CloudFront returns even if they were not sent; the provider reads them unasked.
ALWAYS = ("Aliases", "OriginGroups", "CacheBehaviors", "CustomErrorResponses")

PATH = re.compile(r"/2020-05-31/([a-z-]+)(?:/([A-Za-z0-9_-]+))?(?:/(config|describe|publish))?/?")


@dataclass
class Stored:
    """A resource with the version that a change must name."""

    config: Element
    arn: str
    etag: str = field(default_factory=lambda: uuid.uuid4().hex[:13].upper())
    code: bytes = b""
    published: bool = False


class CloudFront:
    """The store of one account."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.forget()

    def forget(self) -> None:
        self.resources: dict[tuple[str, str], Stored] = {}
        self.tags: dict[str, dict[str, str]] = {}

    def __call__(self, request: Request) -> Reply | None:
        match = PATH.fullmatch(request.path)
        if match is None:
            return None
        kind, name, action = match.groups()
        with self.lock:
            if kind == "tagging":
                return self.tagging(request)
            if kind == "function":
                return self.function(request, name, action)
            if kind in KINDS:
                return self.resource(request, kind, name, action)
        return None

    def resource(self, request: Request, kind: str, name: str | None, action: str | None) -> Reply | None:
        tag, config_tag = KINDS[kind]
        if name is None:
            if request.method == "GET":
                return self.listing(kind, tag)
            name = ("E" if kind == "distribution" else "") + uuid.uuid4().hex[:13].upper()
            arn = f"arn:aws:cloudfront::{ACCOUNT}:{kind.replace('-', '')}/{name}"
            document = read(request.body)
            stored = Stored(completed(found(document, config_tag)), arn)
            self.resources[kind, name] = stored
            self.tags[arn] = tags_in(document)
            return self.reply(kind, name, "201 Created")
        if (kind, name) not in self.resources:
            return error(f"NoSuch{tag}" if kind != "vpc-origin" else "EntityNotFound")
        if request.method == "DELETE":
            self.tags.pop(self.resources.pop((kind, name)).arn, None)
            return Reply(status="204 No Content")
        if request.method == "PUT":
            old = self.resources[kind, name]
            self.resources[kind, name] = Stored(completed(found(read(request.body), config_tag)), old.arn)
        if action == "config" and request.method == "GET":
            stored = self.resources[kind, name]
            return Reply(write(stored.config, NAMESPACE), headers={"ETag": stored.etag})
        return self.reply(kind, name)

    def reply(self, kind: str, name: str, status: str = "200 OK") -> Reply:
        stored = self.resources[kind, name]
        headers = {"ETag": stored.etag, "Location": f"https://cloudfront.amazonaws.com/2020-05-31/{kind}/{name}"}
        return Reply(write(described(kind, name, stored), NAMESPACE), status, headers)

    def listing(self, kind: str, tag: str) -> Reply:
        items = [described(kind, name, stored) for (of, name), stored in self.resources.items() if of == kind]
        body = make(f"{tag}List", ("IsTruncated", "false"), ("MaxItems", 100), ("Quantity", len(items)), make("Items", *items))
        return Reply(write(body, NAMESPACE))

    def tagging(self, request: Request) -> Reply:
        tags = self.tags.setdefault(request.query["Resource"], {})
        if request.method == "GET":
            items = [make("Tag", ("Key", key), ("Value", value)) for key, value in sorted(tags.items())]
            return Reply(write(make("Tags", make("Items", *items)), NAMESPACE))
        document = read(request.body)
        if request.query.get("Operation") == "Untag":
            for key in document.iter("Key"):
                tags.pop(key.text, None)
        else:
            tags.update(tags_in(document))
        return Reply(status="204 No Content")

    def function(self, request: Request, name: str | None, action: str | None) -> Reply:
        document = read(request.body) if request.body else None
        if name is None:
            if request.method == "GET":
                return Reply(write(make("FunctionList", ("MaxItems", 100), ("Quantity", 0)), NAMESPACE))
            name = found(document, "Name").text
            self.resources["function", name] = Stored(
                found(document, "FunctionConfig"), f"arn:aws:cloudfront::{ACCOUNT}:function/{name}"
            )
        stored = self.resources.get(("function", name))
        if stored is None:
            return error("NoSuchFunctionExists")
        if request.method == "DELETE":
            del self.resources["function", name]
            return Reply(status="204 No Content")
        if document is not None and document.find("FunctionCode") is not None:
            stored.config = found(document, "FunctionConfig")
            stored.code = base64.b64decode(found(document, "FunctionCode").text)
        stored.published = stored.published or action == "publish"
        if request.method == "GET" and action is None:
            return Reply(stored.code, headers={"ETag": stored.etag}, content_type="application/octet-stream")
        stage = request.query.get("Stage", "DEVELOPMENT")
        if stage == "LIVE" and not stored.published:
            return error("NoSuchFunctionExists")
        metadata = make(
            "FunctionMetadata",
            ("FunctionARN", stored.arn),
            ("Stage", stage),
            ("CreatedTime", NOW),
            ("LastModifiedTime", NOW),
        )
        summary = make("FunctionSummary", ("Name", name), ("Status", "UNASSOCIATED"), copy.deepcopy(stored.config), metadata)
        headers = {"ETag": stored.etag, "Location": f"https://cloudfront.amazonaws.com/2020-05-31/function/{name}"}
        return Reply(write(summary, NAMESPACE), "201 Created" if request.method == "POST" and not action else "200 OK", headers)


def found(document: Element, tag: str) -> Element:
    return document if document.tag == tag else document.find(f".//{tag}")


def tags_in(document: Element) -> dict[str, str]:
    return {tag.findtext("Key"): tag.findtext("Value") or "" for tag in document.iter("Tag")}


def completed(config: Element) -> Element:
    """The configuration with what CloudFront adds to it."""
    if config.tag == "DistributionConfig":
        config.extend(make(tag, ("Quantity", 0)) for tag in ALWAYS if config.find(tag) is None)
        if config.find("Logging") is None:
            off = (("Enabled", "false"), ("IncludeCookies", "false"), ("Bucket", ""), ("Prefix", ""))
            config.append(make("Logging", *off))
    return config


def described(kind: str, name: str, stored: Stored) -> Element:
    element = make(KINDS[kind][0], ("Id", name), ("LastModifiedTime", NOW))
    if kind == "distribution":
        nobody = (("Enabled", "false"), ("Quantity", 0))
        element.extend(
            make(
                "x",
                ("ARN", stored.arn),
                ("Status", "Deployed"),
                ("DomainName", f"{name.lower()}.cloudfront.net"),
                ("InProgressInvalidationBatches", 0),
                make("ActiveTrustedSigners", *nobody),
                make("ActiveTrustedKeyGroups", *nobody),
            )
        )
    if kind == "vpc-origin":
        element.extend(make("x", ("Arn", stored.arn), ("Status", "Deployed"), ("CreatedTime", NOW)))
    element.append(copy.deepcopy(stored.config))
    return element
