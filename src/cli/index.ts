import { files } from "../hosts/file/node";
import { main } from "./main";

void main(process.argv.slice(2), {
  files,
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  input: process.stdin,
}).then((status) => {
  process.exitCode = status;
});
