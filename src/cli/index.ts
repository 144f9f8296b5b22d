import { availableParallelism } from "node:os";
import { exporter } from "../export/exporter";
import { files } from "../hosts/file/node";
import { processRunner } from "./batch-process";
import { serveJobs, WORKER_ARGUMENT } from "./batch-worker";
import { main } from "./main";

if (process.argv[2] === WORKER_ARGUMENT && process.send) serveJobs(files);
else
  void main(process.argv.slice(2), {
    files,
    exporter,
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
    input: process.stdin,
    machine: {
      cores: availableParallelism(),
      runner: () => processRunner(__filename, [WORKER_ARGUMENT]),
      screen: process.stderr.isTTY,
      now: () => performance.now(),
    },
  }).then((status) => {
    process.exitCode = status;
  });
