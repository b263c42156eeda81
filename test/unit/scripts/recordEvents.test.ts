import assert from "node:assert/strict";
import type { EngineEvent } from "@pulumi/pulumi/automation";
import { recordEvents } from "../../../scripts/automation/runs/recordEvents";

const said = (sequence: number, message: string): EngineEvent => ({
  sequence,
  timestamp: 0,
  diagnosticEvent: { message, severity: "warning", color: "never" },
});

describe("the record of an engine's events", () => {
  it("has each event once, whatever an older SDK hands out twice, and equal ones as often as they came", () => {
    const { onEvent, diagnostics } = recordEvents();
    for (const event of [said(0, "slow"), said(1, "slow"), said(0, "slow"), said(1, "slow"), said(2, "done")])
      onEvent(event);
    assert.deepEqual(
      diagnostics.map(({ message }) => message),
      ["slow", "slow", "done"],
    );
  });
});
