import { spawn, type ChildProcessByStdio } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { installInto } from "./installTarball";

export interface PackedPackage {
  /** The folder of the installed package: what a user has, and nothing of the checkout. */
  readonly folder: string;
  /** The link that npm makes for the command line. */
  readonly hwbackup: string;
}

let installed: PackedPackage | undefined;

/** The packed tarball, installed by npm into an empty folder: once in each process of tests, removed at its end. */
export function packedPackage(): PackedPackage {
  if (installed !== undefined) return installed;
  const project = mkdtempSync(join(tmpdir(), "hwbackup-packed-"));
  process.once("exit", () => rmSync(project, { recursive: true, force: true }));
  const modules = installInto(project);
  installed = { folder: join(modules, "pulumi-huaweicloud-backup"), hwbackup: join(modules, ".bin/hwbackup") };
  return installed;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface StartOptions {
  /** Everything beside PATH. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** `pipe` stays open until the test ends it. */
  readonly stdin?: "ignore" | "pipe" | number;
  readonly stdout?: "pipe" | number;
  /** Arguments of Node and the file to run, where it is not the command line. */
  readonly node?: readonly string[];
}

/** Starts the packed command line, or a file of the package by Node. */
export function startPacked(
  argv: readonly string[],
  options: StartOptions = {},
): { readonly child: ChildProcessByStdio<Writable, Readable, Readable>; readonly ended: Promise<Ended> } {
  const { environment = {}, cwd, stdin = "ignore", stdout = "pipe", node } = options;
  const [command, all] = node === undefined ? [packedPackage().hwbackup, argv] : [process.execPath, [...node, ...argv]];
  const child = spawn(command, all, {
    env: { PATH: process.env["PATH"], ...environment },
    cwd: cwd ?? tmpdir(),
    stdio: [stdin, stdout, "pipe"] as ["pipe", "pipe", "pipe"],
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    let [out, err] = ["", ""];
    // There is none where it goes to a file.
    (child.stdout as Readable | null)?.on("data", (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code, signal, stdout: out, stderr: err }));
  });
  return { child, ended };
}

/** Runs the packed command line to its end. */
export function runPacked(argv: readonly string[], options: StartOptions = {}): Promise<Ended> {
  return startPacked(argv, options).ended;
}
