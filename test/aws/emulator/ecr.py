"""ECR: templates of repositories that replication and caches make, and the rules of caches, neither of which moto has."""

import json
import threading

from wsgi import Reply, Request

ACCOUNT = "123456789012"
NOW = 1767225600.0
PREFIX = "AmazonEC2ContainerRegistry_V20150921."


def answer(content: dict) -> Reply:
    return Reply(json.dumps(content), content_type="application/x-amz-json-1.1")


def refuse(code: str) -> Reply:
    content = json.dumps({"__type": code, "message": code})
    return Reply(content, "400 Bad Request", {"x-amzn-ErrorType": code}, "application/x-amz-json-1.1")


class Registry:
    """Templates and cache rules by region and prefix."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.forget()

    def forget(self) -> None:
        self.templates: dict[tuple[str, str], dict] = {}
        self.rules: dict[tuple[str, str], dict] = {}

    def __call__(self, request: Request) -> Reply | None:
        operation = request.target.removeprefix(PREFIX)
        body = json.loads(request.body or b"{}")
        with self.lock:
            if "RepositoryCreationTemplate" in operation:
                return self.template(operation, request.region, body)
            if "PullThroughCacheRule" in operation:
                return self.rule(operation, request.region, body)
        return None

    def template(self, operation: str, region: str, body: dict) -> Reply:
        if operation.startswith("Describe"):
            wanted = body.get("prefixes") or [prefix for at, prefix in self.templates if at == region]
            found = [self.templates[region, prefix] for prefix in wanted if (region, prefix) in self.templates]
            return answer({"registryId": ACCOUNT, "repositoryCreationTemplates": found})
        key = region, body["prefix"]
        if operation.startswith("Create"):
            self.templates[key] = {"createdAt": NOW, "updatedAt": NOW, **body}
        elif key not in self.templates:
            return refuse("TemplateNotFoundException")
        elif operation.startswith("Update"):
            self.templates[key] |= body
        template = self.templates.pop(key) if operation.startswith("Delete") else self.templates[key]
        return answer({"registryId": ACCOUNT, "repositoryCreationTemplate": template})

    def rule(self, operation: str, region: str, body: dict) -> Reply:
        if operation.startswith("Describe"):
            wanted = body.get("ecrRepositoryPrefixes") or [prefix for at, prefix in self.rules if at == region]
            if any((region, prefix) not in self.rules for prefix in wanted):
                return refuse("PullThroughCacheRuleNotFoundException")
            return answer({"pullThroughCacheRules": [self.rules[region, prefix] for prefix in wanted]})
        key = region, body["ecrRepositoryPrefix"]
        if operation.startswith("Create"):
            self.rules[key] = {"createdAt": NOW, "registryId": ACCOUNT, **body}
        elif key not in self.rules:
            return refuse("PullThroughCacheRuleNotFoundException")
        return answer(self.rules.pop(key) if operation.startswith("Delete") else self.rules[key])
