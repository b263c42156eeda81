/** The recipes as their runners would run them, before a simulator: what goes on, what is held back, what is tried again. */
import assert from "node:assert/strict";
import type { ScenarioName, ScriptedReply } from "../../provider/simulator/index";
import { runGithubJob } from "./support/githubJob";
import { gitlabJob, runGitlabJob } from "./support/gitlabJob";
import { runJenkinsStage } from "./support/jenkinsStage";
import { runKubernetesJob } from "./support/kubernetesJob";
import { startWorkspace, type Workspace } from "./support/workspace";

interface Recipe {
  readonly path: string;
  /** Whether the deployment was reached. */
  readonly goesOn: (workspace: Workspace) => Promise<boolean>;
  readonly attempts: number;
  /** Whether its script pauses by itself; others leave that to GitLab or Kubernetes. */
  readonly pauses: boolean;
  /** What `goesOn` leaves behind whenever there was a verdict, with a sign of its format. */
  readonly artefacts: Readonly<Record<string, RegExp>>;
}

const hasDeployed = (workspace: Workspace): boolean => workspace.calls().includes("deploy");

/** A shell that ended well has deployed, and only such a one. */
function agreeing(workspace: Workspace, code: number): boolean {
  assert.equal(code === 0, hasDeployed(workspace), `code ${code}`);
  return hasDeployed(workspace);
}

const junit = { "hwbackup.xml": /^<\?xml [\s\S]*<testsuites / };
const summary = { "summary.md": /^## hwbackup\n/ };
const kubernetes = (path: string): Recipe => ({
  path,
  goesOn: async (workspace) => (await runKubernetesJob(path, workspace)) === "Complete",
  attempts: 4,
  pauses: false,
  artefacts: {},
});

const recipes: readonly Recipe[] = [
  {
    path: "github-actions/deploy.yaml",
    async goesOn(workspace) {
      const { code, used } = await runGithubJob("github-actions/deploy.yaml", workspace);
      assert.equal(used.at(-1), "actions/upload-artifact");
      return agreeing(workspace, code);
    },
    attempts: 3,
    pauses: true,
    artefacts: { ...junit, ...summary },
  },
  {
    path: "github-actions/pulumi-up.yaml",
    async goesOn(workspace) {
      const { code, used } = await runGithubJob("github-actions/pulumi-up.yaml", workspace);
      assert.equal(used.at(-1), "actions/upload-artifact");
      const isUpdated = used.includes("pulumi/actions");
      assert.equal(code === 0, isUpdated);
      return isUpdated;
    },
    attempts: 3,
    pauses: true,
    artefacts: { ...junit, ...summary },
  },
  {
    path: "gitlab-ci/.gitlab-ci.yml",
    goesOn: async (workspace) => agreeing(workspace, await runGitlabJob(workspace)),
    attempts: 3,
    pauses: false,
    artefacts: { ...junit, "gl-code-quality-report.json": /^\[/ },
  },
  {
    path: "jenkins/Jenkinsfile",
    goesOn: async (workspace) => agreeing(workspace, await runJenkinsStage(workspace)),
    attempts: 3,
    pauses: true,
    artefacts: junit,
  },
  kubernetes("argo-cd/gate.yaml"),
  kubernetes("flux/gate/gate.yaml"),
  kubernetes("argo-rollouts/rollout.yaml"),
];

const fault: ScriptedReply = { queryName: "dcs.getInstanceBackups", status: 500, body: "" };

describe("the recipe", function () {
  this.timeout(600_000);
  let workspace: Workspace;
  beforeEach(async () => (workspace = await startWorkspace()));
  afterEach(async () => {
    const unused = workspace.simulator.unusedScripts();
    await workspace.close();
    assert.deepEqual(unused, []);
  });

  const attempts = (): number => workspace.calls().filter((call) => call === "npx").length;
  const sleeps = (): string[] => workspace.calls().filter((call) => call.startsWith("sleep"));

  for (const { path, goesOn, attempts: all, pauses, artefacts } of recipes) {
    describe(path, () => {
      function assertArtefacts(): void {
        for (const [name, sign] of Object.entries(artefacts)) assert.match(workspace.read(name) ?? "", sign, name);
      }

      it("goes on at once on fresh evidence", async () => {
        workspace.simulator.setScenario("fresh");
        assert.equal(await goesOn(workspace), true);
        assert.equal(attempts(), 1);
        assert.deepEqual(sleeps(), []);
        assertArtefacts();
      });

      it("ends on a backup that is too old, without a second attempt", async () => {
        workspace.simulator.setScenario("stale");
        assert.equal(await goesOn(workspace), false);
        assert.equal(attempts(), 1);
        assert.deepEqual(sleeps(), []);
        assertArtefacts();
      });

      it("tries again what could not be answered, and goes on with the answer", async () => {
        workspace.simulator.setScenario("fresh");
        workspace.simulator.script(fault);
        assert.equal(await goesOn(workspace), true);
        assert.equal(attempts(), 2);
        assertArtefacts();
      });

      for (const scenario of ["fault", "running"] satisfies ScenarioName[]) {
        it(`gives up after ${all} attempts on the scenario ${scenario}, closed`, async () => {
          workspace.simulator.setScenario(scenario);
          assert.equal(await goesOn(workspace), false);
          assert.equal(attempts(), all);
          // A minute between two attempts, and none behind the last.
          assert.deepEqual(sleeps(), pauses ? Array<string>(all - 1).fill("sleep 60") : []);
          assertArtefacts();
        });
      }

      for (const scenario of ["unauthenticated", "empty"] satisfies ScenarioName[]) {
        it(`does not try again on the scenario ${scenario}`, async () => {
          workspace.simulator.setScenario(scenario);
          assert.equal(await goesOn(workspace), false);
          assert.equal(attempts(), 1);
        });
      }
    });
  }

  it("of GitLab repeats no deployment, whatever code it ended with", async () => {
    const [, deployment = ""] = gitlabJob().script;
    assert.equal(await workspace.run(["bash", "-ec"], deployment.replace("./deploy.sh", "(exit 3)"), {}), 1);
  });

  it("of GitLab keeps the reports that the command writes, of failed jobs too", () => {
    const { script, artifacts, retry } = gitlabJob();
    assert.equal(artifacts.when, "always");
    assert.ok(script[0]?.includes(`-o junit=${artifacts.reports["junit"] ?? "?"}`));
    assert.ok(script[0]?.includes(`-o gitlab=${artifacts.reports["codequality"] ?? "?"}`));
    // Either of the two is enough for a retry.
    assert.deepEqual([retry.exit_codes, retry.when], [[3, 5], undefined]);
  });
});
