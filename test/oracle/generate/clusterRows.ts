import type { Row } from "../reading/wire";
import type { Dice } from "./dice";

/** A warehouse as it tells of itself: mostly one that is idle. */
export function warehouseRow(dice: Dice, id: string): Row {
  const task = dice.weighted<Row>([
    [60, { task_status: dice.oneOf(["", null]), action_progress: dice.oneOf([{}, null]) }],
    [10, { task_status: "SNAPSHOTTING", action_progress: { SNAPSHOTTING: "20%" } }],
    [6, { task_status: "", action_progress: { RESTORING: "5%" } }],
    [6, { task_status: dice.oneOf(["RESTORING", "WAITING_REDISTRIBUTION", "GROWING"]), action_progress: {} }],
    [6, { task_status: dice.oneOf(["RESIZE_FAILURE", "SNAPSHOTTING_FAILED"]), action_progress: null }],
    [5, { task_status: "DREAMING", action_progress: {} }],
    [4, { action_progress: {} }],
    [3, { task_status: null }],
  ]);
  return {
    id,
    status: dice.weighted([
      [86, "AVAILABLE"],
      [3, "FROZEN"],
      [3, "DELETING"],
      [3, "UNAVAILABLE"],
      [3, "ACTIVE"],
      [2, "CREATING"],
    ]),
    ...(dice.chance(70)
      ? {
          sub_status: dice.oneOf([
            "NORMAL",
            "NORMAL",
            "NORMAL",
            "READONLY",
            "NORMAL | UNBALANCED",
            "REDISTRIBUTING",
            "TILTED",
          ]),
        }
      : {}),
    ...task,
  };
}

/** A search cluster as it tells of itself. */
export function searchRow(dice: Dice, id: string): Row {
  return {
    id,
    status: dice.weighted([
      [86, "200"],
      [4, "100"],
      [4, "300"],
      [3, "303"],
      [3, "400"],
    ]),
    ...dice.weighted<Row>([
      [60, { actions: [], actionProgress: {} }],
      [15, { actions: [] }],
      [10, { actions: [dice.oneOf(["SNAPSHOTTING", "GROWING", "REBOOTING"])], actionProgress: {} }],
      [5, { actions: null, actionProgress: { GROWING: "40%" } }],
      [10, {}],
    ]),
    ...(dice.chance(85) ? { backupAvailable: dice.chance(88) } : {}),
    datastore: { type: "elasticsearch", version: "7.10.2" },
  };
}
