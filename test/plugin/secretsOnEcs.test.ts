import assert from "node:assert/strict";
import { startSimulator } from "../../provider/simulator/index";
import { queryCases } from "../support/queryCases";
import { assertSilent, everythingOf } from "../support/secrets/canaries";
import { handOutsAt, sentOn } from "../support/secrets/handOuts";
import { echoingReplies } from "../support/secrets/replies";
import { slots } from "../support/secrets/slots";
import { startService } from "../support/startService";

const onEcs = slots["the keys of an ECS"];
const handOuts = handOutsAt(Date.now());

describe("the keys of an ECS, through the plugin's service", () => {
  it("are seen nowhere", async () => {
    assert.ok(onEcs);
    const simulator = await startSimulator(onEcs.accepted);
    for (const route of onEcs.logins) simulator.setRouteReply(route, handOuts[route]);
    const { region, endpoints, url } = simulator;
    const running = await startService({
      environment: { HWBACKUP_LOG: "debug", HW_MAX_RETRIES: "0" },
      reads: { metadataUrl: url },
    });
    try {
      const heard: string[] = [];
      const known = onEcs.logins.flatMap((route) => sentOn[route]);
      for (const reply of Object.values(echoingReplies(known)).filter(({ status }) => status !== 429)) {
        await running.provider.configure({ region, endpoints });
        simulator.script({ ...reply, queryName: queryCases.css.queryName });
        for (const query of [queryCases.css, queryCases.dcs]) {
          heard.push(everythingOf(await running.provider.invoke(query.token, query.inputs)));
        }
      }
      assert.ok(simulator.requests().some(({ credential }) => credential === "accessKey"));
      assertSilent([...heard, ...running.log].join("\n"), "service");
    } finally {
      running.stop();
      await simulator.close();
    }
  });
});
