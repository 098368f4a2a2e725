"""IAM: users without credentials of single services, which moto does not list."""


def patch() -> None:
    from moto.core.responses import ActionResult
    from moto.iam.responses import IamResponse

    def list_service_specific_credentials(self):
        # The provider asks before it deletes a user.
        return ActionResult({"ServiceSpecificCredentials": []})

    IamResponse.list_service_specific_credentials = list_service_specific_credentials
