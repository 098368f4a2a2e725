"""EC2: what moto forgets, invents or does not do."""


def patch() -> None:
    patch_subnets()
    patch_instances()
    patch_groups()
    patch_launch_templates()


def patch_subnets() -> None:
    from moto.ec2.models.subnets import Subnet

    value = Subnet.get_filter_value

    def get_filter_value(self, filter_name, method_name=None):
        # moto knows no subnet by the association of its IPv6 range.
        if filter_name == "ipv6-cidr-block-association.association-id":
            return list(self.ipv6_cidr_block_associations)
        return value(self, filter_name, method_name)

    Subnet.get_filter_value = get_filter_value

    def associations(self):
        # moto puts the state of a range into its state once more.
        return [
            {
                "ipv6CidrBlock": association["ipv6CidrBlock"],
                "associationId": association["associationId"],
                "ipv6CidrBlockState": {"state": association["ipv6CidrBlockState"]["State"]},
            }
            for association in self.ipv6_cidr_block_associations.values()
            if association["ipv6CidrBlockState"]["State"] == "associated"
        ]

    Subnet.ipv6_cidr_block_association_set = property(associations)


def patch_instances() -> None:
    from moto.core.responses import ActionResult
    from moto.ec2.models.elastic_network_interfaces import NetworkInterface
    from moto.ec2.models.instances import Instance
    from moto.ec2.responses.monitoring import Monitoring

    def monitor(state):
        def operation(self):
            # moto has none, and answers 500, which the provider asks again for minutes.
            ids = self._get_param("InstanceIds", [])
            for instance in ids:
                self.ec2_backend.get_instance(instance).monitoring_state = state
            monitorings = [{"InstanceId": instance, "Monitoring": {"State": state}} for instance in ids]
            return ActionResult({"InstanceMonitorings": monitorings})

        return operation

    Monitoring.monitor_instances = monitor("enabled")
    Monitoring.unmonitor_instances = monitor("disabled")

    prepare = Instance.prep_nics

    def prep_nics(self, *args, **kwargs):
        # moto leaves groups that came with the interface off the instance.
        prepare(self, *args, **kwargs)
        if not self.security_groups and 0 in self.nics:
            self.security_groups = list(self.nics[0].group_set)

    Instance.prep_nics = prep_nics

    # moto returns an empty association, which reads as a public address.
    association = NetworkInterface.association.fget
    NetworkInterface.association = property(lambda self: association(self) or None)


def patch_groups() -> None:
    from moto.ec2.models.security_groups import SecurityGroupRule

    make = SecurityGroupRule.__init__

    def __init__(self, *args, **kwargs):
        make(self, *args, **kwargs)
        source = kwargs.get("prefix_list_id")
        self.list_description = source.get("Description") if isinstance(source, dict) else None

    # moto returns the description of rules for ranges only.
    SecurityGroupRule.__init__ = __init__
    SecurityGroupRule.description = property(
        lambda rule: rule.ip_range.get("Description")
        or rule.source_group.get("Description")
        or getattr(rule, "list_description", None)
    )


def patch_launch_templates() -> None:
    from moto.ec2.models.launch_templates import LaunchTemplateBackend

    create = LaunchTemplateBackend.create_launch_template

    def create_launch_template(self, name, description, template_data, tag_spec):
        # moto puts the tags of the template itself among those of what it launches.
        specifications = template_data.get("TagSpecifications") or []
        if tag_spec and specifications:
            template_data["TagSpecifications"] = [
                one for one in specifications if one.get("ResourceType") != "launch-template"
            ]
        return create(self, name, description, template_data, tag_spec)

    LaunchTemplateBackend.create_launch_template = create_launch_template
