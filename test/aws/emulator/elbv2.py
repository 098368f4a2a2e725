"""Load balancers whose ARN says of which type they are: the provider gives each listener a protocol by it."""

from contextvars import ContextVar

from moto.elbv2 import models
from moto.elbv2.models import ELBv2Backend

SEGMENTS = {"application": "app", "network": "net", "gateway": "gwy"}


def patch() -> None:
    made = ContextVar("type of the load balancer that is made", default="application")
    name = models.make_arn_for_load_balancer
    create = ELBv2Backend.create_load_balancer

    def make_arn_for_load_balancer(*args, **named):
        return name(*args, **named).replace(":loadbalancer/app/", f":loadbalancer/{SEGMENTS[made.get()]}/")

    def create_load_balancer(self, *args, **named):
        made.set(named.get("loadbalancer_type") or "application")
        return create(self, *args, **named)

    models.make_arn_for_load_balancer = make_arn_for_load_balancer
    ELBv2Backend.create_load_balancer = create_load_balancer
