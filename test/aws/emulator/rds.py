"""RDS: parameters that say who set them, Performance Insights, and databases that can be told apart."""

import uuid


def resource_id() -> str:
    return f"db-{uuid.uuid4().hex[:26].upper()}"


def patch() -> None:
    from moto.rds.models import DBInstance, DBParameterGroup, RDSBackend

    update = DBParameterGroup.update_parameters

    def update_parameters(self, new_parameters):
        # The provider passes over parameters without a source.
        update(self, [{"Source": "user", **parameter} for parameter in new_parameters])

    DBParameterGroup.update_parameters = update_parameters

    make = DBInstance.__init__

    def __init__(self, *args, **kwargs):
        make(self, *args, **kwargs)
        # moto gives every database the same id, by which the provider looks for it.
        self.dbi_resource_id = resource_id()
        self.performance_insights_enabled = bool(kwargs.get("enable_performance_insights"))
        self.performance_insights_kms_key_id = kwargs.get("performance_insights_kms_key_id")
        self.performance_insights_retention_period = kwargs.get("performance_insights_retention_period")

    DBInstance.__init__ = __init__

    copy = RDSBackend.create_db_instance_read_replica

    def create_db_instance_read_replica(self, *args, **kwargs):
        replica = copy(self, *args, **kwargs)
        replica.dbi_resource_id = resource_id()
        return replica

    RDSBackend.create_db_instance_read_replica = create_db_instance_read_replica
