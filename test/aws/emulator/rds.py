"""RDS: parameters that say who set them, and Performance Insights."""


def patch() -> None:
    from moto.rds.models import DBInstance, DBParameterGroup

    update = DBParameterGroup.update_parameters

    def update_parameters(self, new_parameters):
        # The provider passes over parameters without a source.
        update(self, [{"Source": "user", **parameter} for parameter in new_parameters])

    DBParameterGroup.update_parameters = update_parameters

    make = DBInstance.__init__

    def __init__(self, *args, **kwargs):
        make(self, *args, **kwargs)
        self.performance_insights_enabled = bool(kwargs.get("enable_performance_insights"))
        self.performance_insights_kms_key_id = kwargs.get("performance_insights_kms_key_id")
        self.performance_insights_retention_period = kwargs.get("performance_insights_retention_period")

    DBInstance.__init__ = __init__
