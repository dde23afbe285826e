// Asks Material's own search worker in Node: node material.mjs ASSETS_DIR INDEX.json QUERIES.json
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { readdirSync } from "node:fs";
import vm from "node:vm";

const [assets, index, queries] = process.argv.slice(2);
const workers = `${assets}/workers`;
const [file] = readdirSync(workers).filter((name) => name.endsWith(".js"));
let receive;
let answer;
globalThis.self = globalThis;
globalThis.addEventListener = (_, listener) => (receive = listener);
globalThis.postMessage = (message) => answer(message);
const loaded = [`${workers}/${file}`];
const run = (path) => vm.runInThisContext(readFileSync(path, "utf8"));
globalThis.importScripts = (...paths) => paths.forEach((path) => (loaded.push(`${workers}/${path}`), run(`${workers}/${path}`)));
run(`${workers}/${file}`);
const post = (data) => new Promise((resolve) => ((answer = resolve), receive({ data })));

const text = readFileSync(index, "utf8");
const start = performance.now();
await post({ type: 0, data: { ...JSON.parse(text), options: { suggest: false } } });
const setup = performance.now() - start;
const bytes = [...loaded.map((path) => readFileSync(path)), text].reduce((sum, each) => sum + gzipSync(each).length, 0);
for (const { query } of JSON.parse(readFileSync(queries, "utf8"))) {
  const asked = performance.now();
  const { data } = await post({ type: 2, data: query });
  const urls = [...new Set(data.items.map(([{ location }]) => location.split("#")[0]))];
  console.log(JSON.stringify({ urls, bytes, requests: loaded.length + 1, ms: performance.now() - asked, setup }));
}
