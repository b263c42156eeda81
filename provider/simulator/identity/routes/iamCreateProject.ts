import { keystoneError } from "../iamError";
import type { IdentityRoute } from "../identityRoute";

/**
 * Creating a project, which one official SDK does by itself when it does not find one. It is refused whoever asks, and
 * has a name of its own so that a test can show that nobody did.
 */
export const iamCreateProjectRoute: IdentityRoute = {
  name: "iam.createProject",
  method: "POST",
  path: "/v3/projects",
  examine: () => {
    const message = "You are not authorized to perform the requested action: identity:create_project.";
    return { refusal: keystoneError(403, message) };
  },
};
