import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { recipeDocuments } from "./recipeFiles";
import type { Workspace } from "./workspace";

export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly annotations?: Readonly<Record<string, string>> };
  readonly data?: Readonly<Record<string, string>>;
  readonly spec?: unknown;
}

interface OnExitCodes {
  readonly containerName: string;
  readonly operator: string;
  readonly values: readonly number[];
}

export interface JobSpec {
  readonly backoffLimit: number;
  readonly activeDeadlineSeconds: number;
  readonly ttlSecondsAfterFinished?: number;
  readonly podFailurePolicy: {
    readonly rules: readonly { readonly action: string; readonly onExitCodes?: OnExitCodes }[];
  };
  readonly template: {
    readonly spec: {
      readonly restartPolicy: string;
      readonly containers: readonly {
        readonly name: string;
        readonly image: string;
        readonly workingDir: string;
        readonly command: readonly string[];
        readonly envFrom: readonly { readonly secretRef: { readonly name: string } }[];
        readonly volumeMounts: readonly { readonly name: string; readonly mountPath: string }[];
      }[];
      readonly volumes: readonly { readonly name: string; readonly configMap: { readonly name: string } }[];
    };
  };
}

interface AnalysisSpec {
  readonly metrics: readonly { readonly provider: { readonly job: { readonly spec: JobSpec } } }[];
}

export const manifests = (path: string): Manifest[] => recipeDocuments<Manifest>(path);

/** The one Job of a file, or the one that its AnalysisTemplate makes. */
export function jobOf(path: string): JobSpec {
  const specs = manifests(path).flatMap(({ kind, spec }) => {
    if (kind === "Job") return [spec as JobSpec];
    return kind === "AnalysisTemplate" ? (spec as AnalysisSpec).metrics.map(({ provider }) => provider.job.spec) : [];
  });
  const [job] = specs;
  assert.equal(specs.length, 1);
  return job!;
}

export function configMapOf(path: string): Manifest {
  const found = manifests(path).find(({ kind }) => kind === "ConfigMap");
  assert.ok(found);
  return found;
}

/** The Job as its controller runs it: a pod at a time, the first rule that fits its exit code, at most so many failures. */
export async function runKubernetesJob(path: string, workspace: Workspace): Promise<"Complete" | "Failed"> {
  const { backoffLimit, podFailurePolicy, template } = jobOf(path);
  const [container] = template.spec.containers;
  const { name = "", workingDir, command = [], envFrom = [], volumeMounts = [] } = container ?? {};
  // The gate is mounted where the command runs, and nothing else is there.
  const [mount] = volumeMounts;
  assert.equal(mount?.mountPath, workingDir);
  const [volume] = template.spec.volumes;
  const configMap = configMapOf(path);
  assert.deepEqual([volume?.name, volume?.configMap.name], [mount?.name, configMap.metadata.name]);
  for (const [file, text] of Object.entries(configMap.data ?? {})) {
    writeFileSync(join(workspace.directory, file), text);
  }
  assert.deepEqual(envFrom, [{ secretRef: { name: "hwbackup-credentials" } }]);
  const keys = ["HW_ACCESS_KEY", "HW_SECRET_KEY", "HW_REGION_NAME", "HW_PROJECT_ID"];
  const secret = Object.fromEntries(keys.map((key) => [key, workspace.stored(key)]));

  for (let failures = 1; ; failures += 1) {
    const code = await workspace.run(["sh", "-c"], `exec ${command.join(" ")}`, secret);
    if (code === 0) return "Complete";
    const rule = podFailurePolicy.rules.find(
      ({ onExitCodes }) => onExitCodes?.containerName === name && onExitCodes.values.includes(code),
    );
    if (rule?.action === "FailJob" || failures > backoffLimit) return "Failed";
  }
}
