"""EKS: what moto drops of clusters and node groups, and add-ons, access entries and pod identities, which it has not."""

import json
import re
import threading
import uuid
from collections import defaultdict
from dataclasses import dataclass, field

from wsgi import Reply, Request

ACCOUNT = "123456789012"
NOW = 1767225600.0

CLUSTER = re.compile(r"/clusters/([^/]+)")
PART = re.compile(r"/clusters/([^/]+)/(addons|access-entries|pod-identity-associations)(?:/(.+))?")
ENTRY = re.compile(r"(.+?)(?:/(access-policies)(?:/(.+))?)?")


@dataclass
class Parts:
    """What belongs to a cluster besides what moto keeps."""

    addons: dict[str, dict] = field(default_factory=dict)
    entries: dict[str, dict] = field(default_factory=dict)
    policies: dict[str, dict[str, dict]] = field(default_factory=lambda: defaultdict(dict))
    identities: dict[str, dict] = field(default_factory=dict)


def answer(content: dict) -> Reply:
    return Reply(json.dumps(content), content_type="application/json")


def refuse(code: str, status: str = "404 Not Found") -> Reply:
    return Reply(json.dumps({"message": code}), status, {"x-amzn-ErrorType": code}, "application/json")


class Extensions:
    """The parts of every cluster, by region and name."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.forget()

    def forget(self) -> None:
        self.clusters: dict[tuple[str, str], Parts] = defaultdict(Parts)

    def __call__(self, request: Request) -> Reply | None:
        if (match := CLUSTER.fullmatch(request.path)) and request.method == "DELETE":
            self.clusters.pop((request.region, match.group(1)), None)
            return None
        match = PART.fullmatch(request.path)
        if match is None:
            return None
        cluster, kind, rest = match.groups()
        from moto.eks.models import eks_backends

        if cluster not in eks_backends[ACCOUNT][request.region].clusters:
            return refuse("ResourceNotFoundException")
        body = json.loads(request.body) if request.body else {}
        with self.lock:
            call = Call(request, cluster, self.clusters[request.region, cluster], body)
            if kind == "addons":
                return call.addon(rest)
            return call.entry(rest) if kind == "access-entries" else call.identity(rest)


@dataclass
class Call:
    """One call about the parts of one cluster."""

    request: Request
    cluster: str
    parts: Parts
    body: dict

    def arn(self, resource: str) -> str:
        return f"arn:aws:eks:{self.request.region}:{ACCOUNT}:{resource}"

    def stamped(self, **values: object) -> dict:
        times = {"createdAt": NOW, "modifiedAt": NOW}
        return {"clusterName": self.cluster, "tags": self.body.get("tags") or {}, **times, **values}

    def addon(self, rest: str | None) -> Reply:
        addons = self.parts.addons
        if rest is None:
            return answer({"addons": list(addons)}) if self.request.method == "GET" else self.create_addon()
        name, _, action = rest.partition("/")
        if name not in addons:
            return refuse("ResourceNotFoundException")
        if action == "update":
            self.change_addon(addons[name])
            update = {"id": str(uuid.uuid4()), "status": "Successful", "type": "AddonUpdate", "createdAt": NOW}
            return answer({"update": {**update, "errors": [], "params": []}})
        if self.request.method == "DELETE":
            self.associate(addons[name], [])
            return answer({"addon": addons.pop(name)})
        return answer({"addon": addons[name]})

    def create_addon(self) -> Reply:
        name = self.body["addonName"]
        if name in self.parts.addons:
            return refuse("ResourceInUseException", "409 Conflict")
        addon = self.stamped(
            addonName=name,
            status="ACTIVE",
            addonVersion="v1.0.0-eksbuild.1",
            health={"issues": []},
            addonArn=self.arn(f"addon/{self.cluster}/{name}/{uuid.uuid4()}"),
            podIdentityAssociations=[],
        )
        self.parts.addons[name] = addon
        self.change_addon(addon)
        return answer({"addon": addon})

    def change_addon(self, addon: dict) -> None:
        for key in ("addonVersion", "configurationValues", "serviceAccountRoleArn"):
            if self.body.get(key):
                addon[key] = self.body[key]
        if "podIdentityAssociations" in self.body:
            self.associate(addon, self.body["podIdentityAssociations"] or [])

    def associate(self, addon: dict, wanted: list[dict]) -> None:
        for arn in addon["podIdentityAssociations"]:
            self.parts.identities.pop(arn.split("/")[-1], None)
        made = [self.make_identity("kube-system", one, addon["addonArn"]) for one in wanted]
        addon["podIdentityAssociations"] = [one["associationArn"] for one in made]

    def make_identity(self, namespace: str, wanted: dict, owner: str | None = None) -> dict:
        name = f"a-{uuid.uuid4().hex[:17]}"
        self.parts.identities[name] = self.stamped(
            namespace=namespace,
            serviceAccount=wanted["serviceAccount"],
            roleArn=wanted["roleArn"],
            associationId=name,
            associationArn=self.arn(f"podidentityassociation/{self.cluster}/{name}"),
            tags=wanted.get("tags") or {},
            **({} if owner is None else {"ownerArn": owner}),
        )
        return self.parts.identities[name]

    def identity(self, name: str | None) -> Reply:
        identities = self.parts.identities
        if name is None:
            if self.request.method == "GET":
                return answer({"associations": list(identities.values())})
            return answer({"association": self.make_identity(self.body["namespace"], self.body)})
        if name not in identities:
            return refuse("ResourceNotFoundException")
        if self.request.method == "DELETE":
            return answer({"association": identities.pop(name)})
        if self.body.get("roleArn"):
            identities[name]["roleArn"] = self.body["roleArn"]
        return answer({"association": identities[name]})

    def entry(self, rest: str | None) -> Reply:
        entries = self.parts.entries
        if rest is None:
            return answer({"accessEntries": list(entries)}) if self.request.method == "GET" else self.create_entry()
        principal, policies, policy = ENTRY.fullmatch(rest).groups()
        if principal not in entries:
            return refuse("ResourceNotFoundException")
        if policies:
            return self.policy(principal, policy)
        if self.request.method == "DELETE":
            self.parts.policies.pop(principal, None)
            return answer({"accessEntry": entries.pop(principal)})
        if self.request.method == "POST":
            entries[principal].update({key: self.body[key] for key in ("kubernetesGroups", "username") if key in self.body})
        return answer({"accessEntry": entries[principal]})

    def create_entry(self) -> Reply:
        principal = self.body["principalArn"]
        if principal in self.parts.entries:
            return refuse("ResourceInUseException", "409 Conflict")
        self.parts.entries[principal] = self.stamped(
            principalArn=principal,
            kubernetesGroups=self.body.get("kubernetesGroups") or [],
            accessEntryArn=self.arn(f"access-entry/{self.cluster}/{uuid.uuid4()}"),
            username=self.body.get("username") or principal,
            type=self.body.get("type") or "STANDARD",
        )
        return answer({"accessEntry": self.parts.entries[principal]})

    def policy(self, principal: str, policy: str | None) -> Reply:
        policies = self.parts.policies[principal]
        about = {"clusterName": self.cluster, "principalArn": principal}
        if policy is not None:
            policies.pop(policy, None)
            return answer({})
        if self.request.method == "GET":
            return answer({**about, "associatedAccessPolicies": list(policies.values())})
        arn = self.body["policyArn"]
        policies[arn] = {
            "policyArn": arn,
            "accessScope": self.body["accessScope"],
            "associatedAt": NOW,
            "modifiedAt": NOW,
        }
        return answer({**about, "associatedAccessPolicy": policies[arn]})


def patch() -> None:
    from moto.ec2.models import ec2_backends
    from moto.eks.responses import EKSResponse

    create, delete, add_nodes = EKSResponse.create_cluster, EKSResponse.delete_cluster, EKSResponse.create_nodegroup

    def create_cluster(self):
        # moto drops three settings, and makes neither a VPC id nor the cluster's security group.
        answered = create(self)
        cluster = self.eks_backend.clusters[self._get_param("name")]
        cluster.access_config = {"authenticationMode": "CONFIG_MAP", **(self._get_param("accessConfig") or {})}
        cluster.upgrade_policy = self._get_param("upgradePolicy") or {"supportType": "EXTENDED"}
        cluster.zonal_shift_config = self._get_param("zonalShiftConfig") or {"enabled": False}
        network = cluster.resources_vpc_config
        ec2 = ec2_backends[self.current_account][self.region]
        network["vpcId"] = ec2.get_subnet(network["subnetIds"][0]).vpc_id
        name = f"eks-cluster-sg-{cluster.name}-{uuid.uuid4().hex[:9]}"
        group = ec2.create_security_group(name, "EKS created security group", vpc_id=network["vpcId"])
        cluster.made_group = network["clusterSecurityGroupId"] = group.id
        network.setdefault("publicAccessCidrs", ["0.0.0.0/0"] if network.get("endpointPublicAccess", True) else [])
        return answered

    def delete_cluster(self):
        cluster = self.eks_backend.clusters.get(self._get_param("name"))
        answered = delete(self)
        if cluster is not None:
            ec2_backends[self.current_account][self.region].delete_security_group(group_id=cluster.made_group)
        return answered

    def create_nodegroup(self):
        # moto drops two settings, and invents an SSH key and an old version.
        answered = add_nodes(self)
        cluster = self.eks_backend.clusters[self._get_param("name")]
        nodes = cluster.nodegroups[self._get_param("nodegroupName")]
        nodes.update_config = self._get_param("updateConfig") or {"maxUnavailable": 1}
        nodes.node_repair_config = self._get_param("nodeRepairConfig")
        nodes.remote_access = self._get_param("remoteAccess")
        if not nodes.remote_access:
            nodes.resources.pop("remoteAccessSecurityGroup", None)
        nodes.version = self._get_param("version") or cluster.version
        return answered

    EKSResponse.create_cluster = create_cluster
    EKSResponse.delete_cluster = delete_cluster
    EKSResponse.create_nodegroup = create_nodegroup
