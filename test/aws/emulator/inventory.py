"""Asks an emulator's APIs what they list, and prints it as JSON: python inventory.py URL REGION..."""

import json
import sys

import boto3
from botocore.config import Config

# Operation, where its answer lists things, what tells them apart, and whether one that has gone is still listed.
REGIONAL = {
    "acm": [("list_certificates", "CertificateSummaryList", "CertificateArn", None)],
    "autoscaling": [("describe_auto_scaling_groups", "AutoScalingGroups", "AutoScalingGroupName", None)],
    "cloudwatch": [("describe_alarms", "MetricAlarms", "AlarmName", None)],
    "ec2": [
        ("describe_addresses", "Addresses", "AllocationId", None),
        ("describe_customer_gateways", "CustomerGateways", "CustomerGatewayId", "deleted"),
        ("describe_dhcp_options", "DhcpOptions", "DhcpOptionsId", None),
        ("describe_egress_only_internet_gateways", "EgressOnlyInternetGateways", "EgressOnlyInternetGatewayId", None),
        ("describe_flow_logs", "FlowLogs", "FlowLogId", None),
        ("describe_internet_gateways", "InternetGateways", "InternetGatewayId", None),
        ("describe_launch_templates", "LaunchTemplates", "LaunchTemplateName", None),
        ("describe_nat_gateways", "NatGateways", "NatGatewayId", "deleted"),
        ("describe_network_acls", "NetworkAcls", "NetworkAclId", None),
        ("describe_network_interfaces", "NetworkInterfaces", "NetworkInterfaceId", None),
        ("describe_route_tables", "RouteTables", "RouteTableId", None),
        ("describe_security_groups", "SecurityGroups", "GroupId", None),
        ("describe_subnets", "Subnets", "SubnetId", None),
        ("describe_volumes", "Volumes", "VolumeId", None),
        ("describe_vpc_endpoints", "VpcEndpoints", "VpcEndpointId", "deleted"),
        ("describe_vpc_peering_connections", "VpcPeeringConnections", "VpcPeeringConnectionId", "deleted"),
        ("describe_vpcs", "Vpcs", "VpcId", None),
        ("describe_vpn_connections", "VpnConnections", "VpnConnectionId", "deleted"),
        ("describe_vpn_gateways", "VpnGateways", "VpnGatewayId", "deleted"),
    ],
    "ecr": [("describe_repositories", "repositories", "repositoryName", None)],
    "eks": [("list_clusters", "clusters", None, None)],
    "elb": [("describe_load_balancers", "LoadBalancerDescriptions", "LoadBalancerName", None)],
    "elbv2": [
        ("describe_load_balancers", "LoadBalancers", "LoadBalancerName", None),
        ("describe_target_groups", "TargetGroups", "TargetGroupName", None),
    ],
    "events": [("list_rules", "Rules", "Name", None)],
    "kms": [("list_keys", "Keys", "KeyId", None)],
    "logs": [("describe_log_groups", "logGroups", "logGroupName", None)],
    "rds": [
        ("describe_db_instances", "DBInstances", "DBInstanceIdentifier", None),
        ("describe_db_parameter_groups", "DBParameterGroups", "DBParameterGroupName", None),
        ("describe_db_proxies", "DBProxies", "DBProxyName", None),
        ("describe_db_snapshots", "DBSnapshots", "DBSnapshotIdentifier", None),
        ("describe_db_subnet_groups", "DBSubnetGroups", "DBSubnetGroupName", None),
    ],
    "secretsmanager": [("list_secrets", "SecretList", "Name", None)],
    "sns": [("list_topics", "Topics", "TopicArn", None)],
    "sqs": [("list_queues", "QueueUrls", None, None)],
}
GLOBAL = {
    "cloudfront": [
        ("list_distributions", "DistributionList.Items", "Id", None),
        ("list_functions", "FunctionList.Items", "Name", None),
        ("list_origin_access_controls", "OriginAccessControlList.Items", "Id", None),
    ],
    "iam": [
        ("list_groups", "Groups", "GroupName", None),
        ("list_instance_profiles", "InstanceProfiles", "InstanceProfileName", None),
        ("list_open_id_connect_providers", "OpenIDConnectProviderList", "Arn", None),
        ("list_roles", "Roles", "RoleName", None),
        ("list_users", "Users", "UserName", None),
    ],
    "route53": [("list_hosted_zones", "HostedZones", "Name", None)],
    "s3": [("list_buckets", "Buckets", "Name", None)],
}


def items(answer: dict, path: str) -> list:
    for part in path.split("."):
        answer = answer.get(part) or {}
    return list(answer)


def state(thing: dict) -> str:
    found = thing.get("State") or thing.get("Status") or ""
    return found.get("Code", "") if isinstance(found, dict) else found


def listed(client, service: str, operations: list) -> list[str]:
    found = []
    for operation, path, name, gone in operations:
        for thing in items(getattr(client, operation)(), path):
            if isinstance(thing, dict) and gone and state(thing) == gone:
                continue
            if service == "kms" and not is_kept(client, thing["KeyId"]):
                continue
            found.append(f"{service} {path} {thing if name is None else thing[name]}")
    return found


def is_kept(client, key: str) -> bool:
    """Whether a key is somebody's own, and not about to go."""
    aliases = client.list_aliases(KeyId=key)["Aliases"]
    if any(alias["AliasName"].startswith("alias/aws/") for alias in aliases):
        return False
    return client.describe_key(KeyId=key)["KeyMetadata"]["KeyState"] != "PendingDeletion"


def main() -> None:
    url, *regions = sys.argv[1:]
    config = Config(retries={"max_attempts": 1}, s3={"addressing_style": "path"})
    session = boto3.Session(aws_access_key_id="inventory", aws_secret_access_key="inventory")
    found = []
    for region in regions:
        for service, operations in REGIONAL.items():
            client = session.client(service, region_name=region, endpoint_url=url, config=config)
            found += [f"{region} {line}" for line in listed(client, service, operations)]
    for service, operations in GLOBAL.items():
        client = session.client(service, region_name="us-east-1", endpoint_url=url, config=config)
        found += listed(client, service, operations)
    print(json.dumps(sorted(found)))


if __name__ == "__main__":
    main()
