import assert from "node:assert/strict";
import { scenarioNames, type ScenarioName } from "../../provider/simulator/index";
import { canaries, assertSilent } from "../support/secrets/canaries";
import { fixedNow, useSimulator } from "../support/startReader";
import { useGateFolder } from "./support/gateFiles";
import { runAt, runHere, type Ran } from "./support/runHere";

interface Check {
  readonly check: string;
  readonly state: string;
  readonly what: string;
  readonly fix?: string;
}

function checksOf({ stdout }: Ran): readonly Check[] {
  const { schemaVersion, checks } = JSON.parse(stdout) as { schemaVersion: string; checks: readonly Check[] };
  assert.equal(schemaVersion, "1");
  return checks;
}

function find(ran: Ran, name: string): Check {
  const found = checksOf(ran).find(({ check }) => check === name);
  assert.ok(found, `${name} is not among the checks: ${ran.stdout}`);
  return found;
}

describe("hwbackup doctor", () => {
  const simulator = useSimulator();
  const folder = useGateFolder();
  const dcs = (): readonly string[] => ["--service", "dcs", "--resource-id", simulator().resources.dcsInstanceId];
  const diagnose = (argv: readonly string[] = [], environment: Readonly<Record<string, string>> = {}): Promise<Ran> =>
    runAt(simulator(), ["doctor", "-o", "json", "--project", folder.path("."), ...argv], { environment });

  it("finds nothing wrong where nothing is, and says what it could not check", async () => {
    const ran = await diagnose();
    assert.equal(ran.code, 0, ran.stdout);
    assert.deepEqual(
      checksOf(ran).filter(({ state }) => state === "failed"),
      [],
    );
    assert.equal(find(ran, "setting.secretKey").what, "secret, set by HW_SECRET_KEY");
    assert.equal(find(ran, "clock.dcs").what, "the clock of the server is 0 s ahead of that of this machine");
    assert.equal(find(ran, "permission.css").state, "notChecked");
    assert.equal(find(ran, "permission.css").fix, "Add --service css --resource-id ID, or -f with a gate file.");
  });

  it("reads the resource that is named, whole and in pages", async () => {
    const ran = await diagnose(dcs());
    const name = `dcs/${simulator().resources.dcsInstanceId}`;
    assert.equal(ran.code, 0, ran.stdout);
    assert.equal(find(ran, `permission.${name}`).state, "ok");
    assert.match(find(ran, `paging.${name}`).what, /^pages of \d+ give the same \d+ records as the whole list$/);
  });

  const diagnoseEvidence = (service: string, evidence: string, resourceId: string): Promise<Ran> => {
    const targets = [{ name: "one", service, evidence, resourceId }];
    const file = folder.write("gate.json", { targets, criteria: { lastTaskSucceeded: true } });
    return diagnose(["-f", file, "--dws-snapshot-time-zone", "UTC"]);
  };
  const permissionsIn = (ran: Ran): readonly (readonly string[])[] =>
    checksOf(ran)
      .filter(({ check }) => check.startsWith("permission.one"))
      .map(({ check, state }) => [check.slice("permission.".length), state]);

  it("tests each permission that an evidence needs, and not only that of its first list", async () => {
    const { cbrServerId, cssClusterId, dwsClusterId } = simulator().resources;
    for (const [service, evidence, id, other] of [
      ["cbr", "backups", cbrServerId, "cbr:getBackups"],
      ["css", "dataSnapshots", cssClusterId, "css:readCluster"],
      ["dws", "snapshots", dwsClusterId, "dws:readCluster"],
    ] as const) {
      const ran = await diagnoseEvidence(service, evidence, id);
      assert.equal(ran.code, 0, ran.stdout);
      assert.deepEqual(permissionsIn(ran), [
        ["one", "ok"],
        [`one.${other}`, "ok"],
      ]);
    }
  });

  it("names the permission that one of two lists lacks", async () => {
    simulator().setScenario("cbrBackupsDenied");
    const ran = await diagnoseEvidence("cbr", "backups", simulator().resources.cbrServerId);
    assert.equal(ran.code, 77, ran.stdout);
    assert.deepEqual(permissionsIn(ran), [
      ["one", "ok"],
      ["one.cbr:getBackups", "failed"],
    ]);
    assert.match(find(ran, "permission.one.cbr:getBackups").fix ?? "", /^Grant cbr:backups:list /);
  });

  it("C1 names the setting where nothing proves the zone of times", async () => {
    const { cbrOperationLogId: id, dwsClusterId } = simulator().resources;
    const cbr = ["--service", "cbr", "--evidence", "operationLog", "--resource-id", id];
    const zonesOf = (ran: Ran) => checksOf(ran).filter(({ check }) => check.startsWith("zone."));
    simulator().setScenario("cbrZonelessUtc");
    const ran = await diagnose(cbr);
    assert.equal(ran.code, 0, ran.stdout);
    assert.deepEqual(zonesOf(ran), [
      {
        check: `zone.cbr/${id}/operationLog`,
        state: "warning",
        what: "CBR times have no zone and cbrTimeZone is not set: the instants are read as UTC; in +08:00 they are 8 hours earlier",
        fix: "Set --cbr-time-zone or HWBACKUP_CBR_TIME_ZONE to the time zone of the service, such as UTC.",
      },
    ]);
    assert.deepEqual(zonesOf(await diagnose([...cbr, "--cbr-time-zone", "UTC"])), []);
    assert.deepEqual(zonesOf(await diagnose(cbr, { HWBACKUP_CBR_TIME_ZONE: "+08:00" })), []);
    simulator().setScenario("fresh");
    assert.deepEqual(zonesOf(await diagnose(dcs())), []);
    const dws = ["--service", "dws", "--resource-id", dwsClusterId, "--action-name", "SNAPSHOTTING"];
    const [unproven] = zonesOf(await diagnose(dws));
    assert.equal(unproven?.fix, "Set --dws-time-zone to the time zone of the service, such as UTC.");
  });

  it("stops at 1000 records, which it does not read twice", async () => {
    simulator().setScenario("paging");
    const ran = await diagnose(dcs());
    const paging = find(ran, `paging.dcs/${simulator().resources.dcsInstanceId}`);
    assert.deepEqual([ran.code, paging.state], [0, "notChecked"]);
    assert.equal(paging.what, "needs a resource with at most 1000 records");
  });

  const expected: Partial<Record<ScenarioName, number>> = {
    denied: 77,
    unauthenticated: 77,
    throttled: 3,
    fault: 3,
    malformed: 3,
    html: 3,
    emptyBody: 3,
    wrongShape: 3,
    errorInside200: 3,
    redirect: 3,
    notFound: 3,
    dateFarBehind: 3,
    ignoresStart: 3,
    deniedAmongOthers: 77,
  };

  for (const scenario of scenarioNames) {
    const code = expected[scenario];
    it(`gives ${code ?? "a documented code"} in the scenario ${scenario}, with a fix for whatever failed`, async () => {
      simulator().setScenario(scenario);
      const ran = await diagnose(dcs());
      if (code === undefined) assert.ok([0, 3].includes(ran.code), ran.stdout);
      else assert.equal(ran.code, code, ran.stdout);
      const failed = checksOf(ran).filter(({ state }) => state === "failed");
      assert.equal(failed.length > 0, ran.code !== 0, ran.stdout);
      for (const { check, fix } of failed) assert.ok((fix ?? "") !== "", `${check} names no fix`);
    });
  }

  it("gives 3 for a host that does not answer, and names the host", async () => {
    const ran = await diagnose(["--endpoint", "dcs=http://127.0.0.1:9"]);
    assert.equal(ran.code, 3, ran.stdout);
    assert.match(find(ran, "host.dcs").what, /127\.0\.0\.1:9.*\[API_UNREACHABLE\]$/);
  });

  it("gives the figure of a clock that is off, and 3 beyond the window of signatures", async () => {
    simulator().setDate(fixedNow + 120_000);
    const noticed = await diagnose();
    assert.equal(noticed.code, 0);
    assert.equal(find(noticed, "clock.dcs").state, "warning");
    assert.equal(find(noticed, "clock.dcs").what, "the clock of the server is 120 s ahead of that of this machine");
    simulator().setDate(fixedNow - 960_000);
    const refused = await diagnose();
    assert.equal(refused.code, 3);
    assert.equal(find(refused, "clock.dcs").state, "failed");
    assert.equal(find(refused, "clock.dcs").what, "the clock of the server is 960 s behind that of this machine");
  });

  it("looks the project up at IAM where none is given", async () => {
    const ran = await diagnose([], { HW_PROJECT_ID: "" });
    assert.equal(ran.code, 0, ran.stdout);
    assert.equal(find(ran, "project").what, "looked up in IAM, which accepts the credential");
  });

  for (const [title, environment, check] of [
    ["no credential is found", { HW_ACCESS_KEY: "", HW_SECRET_KEY: "" }, "credentials"],
    ["half a credential is found", { HW_SECRET_KEY: "" }, "setting.HW_SECRET_KEY"],
    ["no region is set", { HW_REGION_NAME: "" }, "region"],
    ["a number is none", { HW_MAX_RETRIES: "many" }, "setting.maxRetries"],
  ] as const) {
    it(`gives 78 when ${title}, and asks nobody`, async () => {
      const ran = await diagnose([], environment);
      assert.equal(ran.code, 78, ran.stdout);
      const found = checksOf(ran).filter((one) => one.check === check && one.state === "failed");
      assert.equal(found.length, 1, ran.stdout);
      assert.equal(simulator().requests().length, 0);
    });
  }

  it("gives 78 for a project file that is broken, or leads to no plugin", async () => {
    folder.write("Pulumi.yaml", "name: [shop\n");
    assert.match(find(await diagnose(), "plugin").what, /Pulumi\.yaml:\d+:\d+: /);
    folder.write("Pulumi.yaml", "plugins:\n  providers:\n    - { name: huaweicloud-backup, path: ./none }\n");
    const ran = await diagnose();
    assert.equal(ran.code, 78);
    assert.equal(find(ran, "plugin").fix, "Run `npx -p pulumi-huaweicloud-backup hwbackup setup` in the project.");
  });

  for (const format of ["human", "json"]) {
    it(`shows no secret as ${format}, wherever it stands`, async () => {
      const { accessKey, secretKey, securityToken, authToken, password, proxyPassword } = canaries;
      const slots = [
        { HW_ACCESS_KEY: accessKey, HW_SECRET_KEY: secretKey, HW_SECURITY_TOKEN: securityToken },
        { HW_AUTH_TOKEN: authToken },
        { HW_USER_NAME: "ops", HW_DOMAIN_NAME: "team", HW_USER_PASSWORD: password, HW_PROJECT_ID: "" },
        { HTTPS_PROXY: `http://u:${encodeURIComponent(proxyPassword)}@127.0.0.1:9` },
        {
          HW_SHARED_CONFIG_FILE: folder.write("config.json", {
            current: "a",
            profiles: [{ name: "a", secretAccessKey: secretKey }],
          }),
        },
      ];
      for (const slot of slots) {
        // Through the proxy only: nothing but loopback is reached.
        const more = "HTTPS_PROXY" in slot ? ["--endpoint", "css=https://css.example.com"] : [];
        const keys = "HTTPS_PROXY" in slot ? {} : { HW_ACCESS_KEY: "", HW_SECRET_KEY: "" };
        const { stdout, stderr, code } = await runAt(simulator(), ["doctor", "-o", format, "-v", ...dcs(), ...more], {
          environment: { ...keys, ...slot },
        });
        assert.notEqual(stdout, "");
        assert.ok([0, 3, 77, 78].includes(code), String(code));
        assertSilent(`${stdout}${stderr}`, "hwbackup doctor");
      }
    });
  }

  it("names the formats that it has where it is asked for one that nobody knows", async () => {
    const { code, stderr } = await runHere(["doctor", "-o", "xml"]);
    assert.equal(code, 64);
    assert.equal(stderr, 'hwbackup: -o "xml" is not a format; formats are human, json\n');
  });

  it("refuses a project that is not there, and does not look at one above it", async () => {
    const { code, stderr } = await runHere(["doctor", "--project", "no/such/folder"]);
    assert.equal(code, 78);
    assert.equal(stderr, 'hwbackup: --project "no/such/folder" does not exist: name a folder or a file\n');
  });

  it("gives 64 for an output that shows verdicts", async () => {
    assert.equal((await runHere(["doctor", "-o", "junit"])).code, 64);
  });
});
