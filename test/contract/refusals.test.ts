import assert from "node:assert/strict";
import { inspect } from "node:util";
import type { ErrorCode } from "../../provider/core/errors/errorCatalogue";
import { isProviderError, type ProviderError } from "../../provider/core/errors/providerError";
import { simulatorDefaults, type ScenarioName, type ServiceName } from "../../provider/simulator/index";
import { allQueryCases, queryCases, type QueryCase } from "../support/queryCases";
import type { GivenSettings } from "../../provider/config/givenSettings";
import type { Reader } from "../../provider/reading/createReader";
import { readCase, readerAt, useSimulator } from "../support/startReader";

const { accessKey, secretKey, authToken, projectId, region } = simulatorDefaults;
type PerService<T> = Readonly<Record<ServiceName, T>>;
const each = <T>(value: T): PerService<T> => ({ cce: value, css: value, dws: value, cbr: value, dcs: value });

/** How a scenario is told as an error: our code, and the marks at the end of the message. */
interface Refusal {
  readonly scenario: ScenarioName;
  readonly status: number;
  readonly codes: PerService<ErrorCode>;
  readonly serviceCodes?: PerService<string>;
  readonly says: RegExp;
}

const refusals: readonly Refusal[] = [
  {
    scenario: "denied",
    status: 403,
    codes: { ...each<ErrorCode>("AUTH_DENIED"), css: "API_NOT_FOUND_OR_DENIED" },
    serviceCodes: {
      cce: "CCE.01403001",
      css: "CSS.0015",
      dws: "DWS.0403",
      cbr: "BackupService.0403",
      dcs: "DCS.2003",
    },
    says: /denied|permission/i,
  },
  {
    scenario: "unauthenticated",
    status: 401,
    codes: each<ErrorCode>("AUTH_REJECTED"),
    serviceCodes: each("APIGW.0301"),
    says: /Incorrect IAM authentication information: Get secretKey failed/,
  },
  {
    scenario: "throttled",
    status: 429,
    codes: each<ErrorCode>("API_THROTTLED"),
    serviceCodes: each("APIGW.0308"),
    says: /The throttling threshold has been reached/,
  },
  {
    scenario: "fault",
    status: 500,
    codes: each<ErrorCode>("API_FAULT"),
    serviceCodes: {
      cce: "CCE.01500001",
      css: "CSS.9999",
      dws: "DWS.9999",
      cbr: "BackupService.0500",
      dcs: "DCS.5000",
    },
    says: /answered 500: .*internal/i,
  },
  {
    scenario: "malformed",
    status: 200,
    codes: each<ErrorCode>("WIRE_UNREADABLE"),
    says: /answered 200 with text that is not JSON, although its content type is JSON\. /,
  },
  {
    scenario: "html",
    status: 200,
    codes: each<ErrorCode>("WIRE_UNREADABLE"),
    says: /answered 200 with a page of HTML or XML \(content type text\/html\)\. /,
  },
  {
    scenario: "emptyBody",
    status: 200,
    codes: each<ErrorCode>("WIRE_UNREADABLE"),
    says: /answered 200 with an empty body/,
  },
  {
    scenario: "wrongShape",
    status: 200,
    codes: each<ErrorCode>("WIRE_WRONG_SHAPE"),
    says: /answered 200 with JSON that does not match the documented answer\. /,
  },
  {
    scenario: "errorInside200",
    status: 200,
    codes: each<ErrorCode>("WIRE_ERROR_IN_SUCCESS"),
    serviceCodes: each("APIGW.0602"),
    says: /answered 200 with an error inside: An error that travels with the wrong status\. /,
  },
  {
    scenario: "redirect",
    status: 302,
    codes: each<ErrorCode>("WIRE_UNEXPECTED_STATUS"),
    says: /answered 302 and points to elsewhere\.invalid\. /,
  },
];

async function failureOf(reading: Promise<unknown>): Promise<ProviderError> {
  const error: unknown = await reading.then(
    (answer) => assert.fail(`the read succeeded: ${inspect(answer)}`),
    (reason: unknown) => reason,
  );
  assert.ok(isProviderError(error), inspect(error));
  return error;
}

/** One line that says what was tried on what, and keeps every secret. */
function assertReadable(error: ProviderError, query: QueryCase): void {
  const prefix = `${query.name} of ${query.resource} in region ${region}, project ${projectId}: `;
  assert.equal(error.message.slice(0, prefix.length), prefix);
  assert.match(error.message, /^[^\r\n]+$/);
  assert.doesNotMatch(error.message, /\bat .+:\d+:\d+|node_modules/);
  const everything = inspect(error, { depth: null, showHidden: true }) + JSON.stringify(error);
  for (const secret of [accessKey, secretKey, authToken, "SDK-HMAC-SHA256"]) {
    assert.equal(everything.includes(secret), false, secret);
  }
}

describe("a refusal or a lie of the service", () => {
  const simulator = useSimulator();
  /** One request, one answer: what is asked again and how often is told elsewhere. */
  const once = (given?: GivenSettings): Reader => readerAt(simulator(), given, { limits: { maxRetries: 0 } });

  for (const { scenario, status, codes, serviceCodes, says } of refusals) {
    for (const query of allQueryCases) {
      it(`becomes one error with everything in one line: ${scenario}, ${query.name}`, async () => {
        simulator().setScenario(scenario);
        const error = await failureOf(readCase(once(), query));
        const code = codes[query.service];
        const serviceCode = serviceCodes?.[query.service];
        const requestId = simulator().requests().at(-1)?.requestId ?? "none";
        const marks = [code, `HTTP ${status}`, ...(serviceCode === undefined ? [] : [serviceCode])];
        assert.deepEqual(
          [error.code, error.parts.httpStatus, error.parts.serviceCode, error.parts.requestId],
          [code, status, serviceCode, requestId],
        );
        assert.ok(error.message.endsWith(` [${[...marks, `request id ${requestId}`].join("; ")}]`), error.message);
        assert.match(error.message, says);
        assertReadable(error, query);
      });
    }
  }

  it("reads like this, from what was tried to the request id", async () => {
    simulator().setScenario("denied");
    const { message } = await failureOf(readCase(once(), queryCases.dcs));
    assert.equal(
      message,
      "dcs:getInstanceBackups of instance dc500000-0000-4000-8000-000000000001 in region sim-region-1, project " +
        `0a1b2c3d4e5f60718293a4b5c6d7e8f9: 127.0.0.1:${simulator().port} answered 403: This role does not have the ` +
        "permission to perform this operation (credentials from provider configuration). Grant dcs:instance:getDataBackupLog to these credentials, or check " +
        "region and project. [AUTH_DENIED; HTTP 403; DCS.2003; request id 00000000000000000000000000000001]",
    );
  });

  const permissions: Partial<PerService<string>> = {
    cce: "cce:cluster:getCluster",
    dws: "dws:cluster:getTaskDetail",
    cbr: "read access to operation logs of CBR (a role policy; IAM has no action for it)",
    dcs: "dcs:instance:getDataBackupLog",
  };
  for (const [service, permission] of Object.entries(permissions)) {
    it(`names the permission that is missing: ${permission}`, async () => {
      simulator().setScenario("denied");
      const { message } = await failureOf(readCase(once(), queryCases[service as ServiceName]));
      assert.ok(message.includes(` Grant ${permission} to these credentials, or check region and project. [`), message);
    });
  }

  for (const [service, status, serviceCode, code] of [
    ["cce", 429, "CCE.01429002", "API_THROTTLED"],
    ["cce", 400, "CCE.01429003", "API_THROTTLED"],
    ["cce", 400, "CCE.02429001", "API_THROTTLED"],
    ["cce", 400, "CCE.01400001", "API_INVALID_REQUEST"],
    ["css", 400, "CSS.0001", "API_INVALID_REQUEST"],
    ["css", 403, "CSS.0004", "API_INVALID_REQUEST"],
    ["css", 403, "CSS.0015", "API_NOT_FOUND_OR_DENIED"],
    ["css", 403, "CSS.0016", "AUTH_DENIED"],
    ["dws", 404, "DWS.0001", "API_INVALID_REQUEST"],
    ["dws", 401, "DWS.0047", "API_NOT_FOUND"],
    ["dws", 403, "DWS.0015", "API_NOT_FOUND"],
    ["dws", 400, "DWS.3027", "API_NOT_FOUND"],
    ["dws", 401, "APIGW.0301", "AUTH_REJECTED"],
    ["cbr", 400, "BackupService.6500", "API_NOT_FOUND"],
    ["dcs", 403, "IAM.0002", "AUTH_DENIED"],
  ] as const) {
    it(`means ${code} when ${service} answers ${status} with ${serviceCode}`, async () => {
      const { queryName } = queryCases[service];
      simulator().script({ queryName, status, body: { error_code: serviceCode, error_msg: "no" } });
      const error = await failureOf(readCase(once(), queryCases[service]));
      assert.deepEqual([error.code, error.parts.httpStatus, error.parts.serviceCode], [code, status, serviceCode]);
    });
  }

  const unknownResources: PerService<readonly [id: string, code: ErrorCode, status: number, serviceCode: string]> = {
    cce: ["ce000000-0000-4000-8000-0000000000ff", "API_NOT_FOUND", 404, "CCE.01404001"],
    css: ["c5000000-0000-4000-8000-0000000000ff", "API_NOT_FOUND_OR_DENIED", 403, "CSS.0015"],
    dws: ["d3000000-0000-4000-8000-0000000000ff", "API_NOT_FOUND", 404, "DWS.0047"],
    cbr: ["cb000000-0000-4000-8000-0000000000ff", "API_NOT_FOUND", 404, "BackupService.6500"],
    dcs: ["dc000000-0000-4000-8000-0000000000ff", "API_NOT_FOUND", 404, "DCS.3022"],
  };
  for (const query of allQueryCases) {
    it(`says that the resource is not there, in the terms of the service: ${query.name}`, async () => {
      const [id, ...expected] = unknownResources[query.service];
      const reading = readCase(once(), query, { [query.resourceArgument]: id });
      const { code, parts } = await failureOf(reading);
      assert.deepEqual([code, parts.httpStatus, parts.serviceCode], expected);
    });
  }

  it("never takes DWS's 401 for an unknown cluster for a fault of the credentials", async () => {
    simulator().setScenario("dwsUnknownAs401");
    const reader = once();
    const clusterId = "d3000000-0000-4000-8000-0000000000ff";
    const { code, kind, parts } = await failureOf(readCase(reader, queryCases.dws, { clusterId }));
    assert.deepEqual([code, kind, parts.httpStatus, parts.serviceCode], ["API_NOT_FOUND", "service", 401, "DWS.0047"]);
    assert.equal((await readCase(reader, queryCases.dws)).records.length, 1);
  });

  it("is an error for an id that the service itself finds malformed", async () => {
    const { code, parts } = await failureOf(readCase(once(), queryCases.dws, { clusterId: "plain" }));
    assert.deepEqual([code, parts.httpStatus, parts.serviceCode], ["API_INVALID_REQUEST", 400, "DWS.0001"]);
  });

  it("sends nobody else a request when it is a redirect", async () => {
    simulator().setScenario("redirect");
    await failureOf(readCase(once(), queryCases.css));
    assert.equal(simulator().requests().length, 1);
  });

  for (const [what, given, reason] of [
    ["a wrong secret key", { accessKey, secretKey: "another-secret-key-entirely" }, "verify aksk signature fail"],
    ["an unknown access key", { accessKey: "ANOTHERACCESSKEY0000", secretKey }, "err:ak not exist"],
    ["a wrong token", { authToken: "another-token-entirely" }, "decrypt token fail"],
    ["keys that are not temporary", { accessKey, secretKey, securityToken: "stale-token" }, "decrypt token fail"],
  ] as const) {
    it(`for ${what} is told in one request, without the keys or the signed text that the gateway prints`, async () => {
      const { message, code } = await failureOf(readCase(once(given), queryCases.cbr));
      assert.equal(code, "AUTH_REJECTED");
      assert.ok(message.includes(reason), message);
      for (const secret of [...Object.values(given), "x-sdk-date", "SignedHeaders", "|"]) {
        assert.equal(message.includes(secret), false, `${secret} in ${message}`);
      }
      assert.equal(simulator().requests().length, 1);
    });
  }
});
