import type { cce, dcs } from "pulumi-huaweicloud-backup";

// Partial: in a preview whose provider is not configured yet the engine answers {}, whatever the types say.
type Backups = Partial<Awaited<ReturnType<typeof dcs.getInstanceBackups>>>;
type Tasks = Partial<Awaited<ReturnType<typeof cce.getClusterSnapshotTasks>>>;

/**
 * Why the release has to wait; empty when nothing stands against it.
 *
 * Each line asks for proof. What is missing, incomplete or in a word that nobody documents is a reason to refuse.
 */
export function reasonsToRefuse(backups: Backups, tasks: Tasks, maximumAgeSeconds: number): string[] {
  if (backups.asOf === undefined || tasks.asOf === undefined) return ["the provider is not configured yet"];

  const reasons: string[] = [];
  const age = backups.latestBackupAgeSeconds;
  if (backups.asOfSource !== "server")
    reasons.push("the age of the Redis backup is not measured by the server's clock");
  if (backups.latestBackupTime === undefined) {
    reasons.push("there is no successful Redis backup");
  } else if (age === undefined) {
    reasons.push(`the age of the Redis backup of ${backups.latestBackupTime} cannot be told`);
  } else if (!(age <= maximumAgeSeconds)) {
    const hours = (seconds: number): string => (seconds / 3600).toFixed(1);
    reasons.push(`the newest Redis backup is ${hours(age)} h old, at most ${hours(maximumAgeSeconds)} h are allowed`);
  }

  if (tasks.asOfSource !== "server") reasons.push("the snapshot tasks are not dated by the server's clock");
  if (!tasks.complete)
    reasons.push(`not all snapshot tasks could be read: ${tasks.incompleteReason ?? "no reason given"}`);
  const open = tasks.openCount;
  if (open !== 0) reasons.push(`${open ?? "?"} cluster snapshot ${open === 1 ? "task is" : "tasks are"} still open`);
  const unknown = tasks.records?.filter((record) => record.state === "unknown").length;
  if (unknown !== 0) reasons.push(`${unknown ?? "?"} cluster snapshot tasks are in a state that nobody documents`);
  return reasons;
}
