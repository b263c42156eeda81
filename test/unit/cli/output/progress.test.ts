import assert from "node:assert/strict";
import { showProgress, type Progress } from "../../../../provider/cli/output/progress";
import { systemTiming } from "../../../../provider/core/timing";

interface Shown {
  readonly progress: Progress;
  /** Lets so many seconds pass. */
  readonly pass: (seconds: number) => void;
  readonly text: () => string;
}

function shown(options: { isTTY?: boolean; columns?: number; quiet?: boolean; term?: string }): Shown {
  const { isTTY, columns, quiet = false, term = "xterm" } = options;
  let [elapsed, text] = [0, ""];
  const stderr = { write: (more: string) => (text += more), isTTY, columns };
  const progress = showProgress(
    { quiet },
    {
      stdout: { write: () => assert.fail("progress is no data") },
      stderr,
      readStdin: () => Promise.resolve(""),
      environment: { TERM: term },
      timing: { ...systemTiming, elapsed: () => elapsed },
      signal: new AbortController().signal,
    },
  );
  return { progress, pass: (seconds) => (elapsed += seconds * 1000), text: () => text };
}

describe("the progress of a command", () => {
  it("is a plain line every five seconds where there is no terminal", () => {
    const { progress, pass, text } = shown({});
    const tell = progress.part();
    tell(0, 1000);
    for (let second = 1; second <= 11; second++) {
      pass(1);
      tell(second * 50, 1000);
    }
    assert.equal(
      text(),
      "250 of 1000 read (25%), 50/s, about 15s left\n" + "500 of 1000 read (50%), 50/s, about 10s left\n",
    );
  });

  it("says how often the server asked for fewer requests, and that this is waited for", () => {
    const { progress, pass, text } = shown({});
    const tell = progress.part();
    tell(0, 100);
    progress.throttled();
    pass(5);
    tell(10, 100);
    progress.throttled();
    pass(5);
    progress.throttled();
    assert.equal(
      text(),
      "10 of 100 read (10%), 2/s, about 45s left; slowed down, since the service answered 429 (1x)\n" +
        "10 of 100 read (10%), 1/s, about 1m30s left; slowed down, since the service answered 429 (3x)\n",
    );
  });

  it("adds the parts of several gates up", () => {
    const { progress, pass, text } = shown({});
    const [one, two] = [progress.part(), progress.part()];
    one(0, 60);
    two(0, 40);
    pass(10);
    one(20, 60);
    assert.equal(text(), "20 of 100 read (20%), 2/s, about 40s left\n");
  });

  it("is a bar on a terminal, in one line that goes away for others and at the end", () => {
    const { progress, pass, text } = shown({ isTTY: true, columns: 60 });
    const tell = progress.part();
    tell(0, 100);
    pass(1);
    tell(50, 100);
    const bar = "[############------------] 50 of 100 read (50%), 50/s, about 1s left".slice(0, 59);
    assert.equal(text(), `\r\u001b[K${bar}`);
    progress.stderr.write("a tick\n");
    progress.end();
    assert.equal(text(), `\r\u001b[K${bar}\r\u001b[Ka tick\n`);
  });

  it("holds nothing that a terminal acts upon where there is none, or one without a cursor", () => {
    for (const terminal of [{}, { isTTY: true, term: "dumb" }]) {
      const { progress, pass, text } = shown(terminal);
      progress.part()(0, 100);
      pass(60);
      progress.part()(10, 100);
      progress.end();
      assert.match(text(), /^[ -~]+\n$/);
    }
  });

  it("shows nothing of a handful that is answered at once, nothing when all is read, and nothing when quiet", () => {
    const quick = shown({ isTTY: true });
    const tell = quick.progress.part();
    tell(0, 3);
    quick.pass(0.4);
    tell(3, 3);
    quick.pass(60);
    tell(3, 3);
    quick.progress.end();
    assert.equal(quick.text(), "");
    const quiet = shown({ quiet: true });
    quiet.progress.part()(0, 10);
    quiet.pass(60);
    quiet.progress.part()(5, 10);
    assert.equal(quiet.text(), "");
  });
});
