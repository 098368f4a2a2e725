"""A layer before moto that answers what moto does not know."""

import re
import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from urllib.parse import parse_qs

SCOPE = re.compile(r"Credential=[^/]+/\d+/([^/]+)/([^/]+)/aws4_request")


@dataclass(frozen=True)
class Request:
    """One call of an AWS API."""

    service: str
    region: str
    method: str
    path: str
    query: dict[str, str]
    body: bytes
    target: str = ""


@dataclass(frozen=True)
class Reply:
    """What is answered to a call."""

    body: bytes | str = ""
    status: str = "200 OK"
    headers: dict[str, str] = field(default_factory=dict)
    content_type: str = "text/xml"


Handler = Callable[[Request], Reply | None]


class Layer:
    """Asks the service's handlers first; what they leave goes to moto."""

    def __init__(self, app: Callable, handlers: dict[str, Handler], forget: Iterable[Callable[[], None]]):
        self.app, self.handlers, self.forget = app, handlers, list(forget)

    def __call__(self, environ: dict, start_response: Callable):
        if environ.get("PATH_INFO") == "/moto-api/reset":
            for forget in self.forget:
                forget()
        scope = SCOPE.search(environ.get("HTTP_AUTHORIZATION", ""))
        handler = self.handlers.get(scope.group(2)) if scope else None
        if handler is None:
            return self.app(environ, start_response)
        body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        query = {key: values[0] for key, values in parse_qs(environ.get("QUERY_STRING", ""), True).items()}
        reply = handler(
            Request(
                scope.group(2),
                scope.group(1),
                environ["REQUEST_METHOD"],
                environ["PATH_INFO"],
                query,
                body,
                environ.get("HTTP_X_AMZ_TARGET", ""),
            )
        )
        if reply is None:
            from io import BytesIO

            return self.app({**environ, "wsgi.input": BytesIO(body)}, start_response)
        content = reply.body.encode() if isinstance(reply.body, str) else reply.body
        headers = {
            "Content-Type": reply.content_type,
            "Content-Length": str(len(content)),
            "x-amzn-RequestId": str(uuid.uuid4()),
            **reply.headers,
        }
        start_response(reply.status, list(headers.items()))
        return [content]
