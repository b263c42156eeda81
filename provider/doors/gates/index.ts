/**
 * The door `pulumi-huaweicloud-backup/gates`: what a Pulumi program needs to act on a gate. It evaluates through the
 * provider, by the generated SDK, and holds no client of its own.
 */
export { assertGate } from "./assertGate";
export { GateClosedError, isGateClosedError, type GateClosedCode } from "./gateClosedError";
export { gateHooks, type GateHooks, type GateHooksOptions } from "./gateHooks";
export { gateTransform, type GateTransformOptions } from "./gateTransform";
export { requireAnswer, type Answer } from "./evaluation/requireAnswer";
export { whenOpen } from "./whenOpen";
