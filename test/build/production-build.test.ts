import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import webpack, { type Configuration, type Stats } from "webpack";

type MakeConfig = (env: object, argv: object) => Promise<Configuration[]>;

const makeConfig = jest.requireActual<MakeConfig>("../../webpack.config.js");
const GLOBAL = "https://appsforoffice.microsoft.com";
const SERVER = "https://targets.example.gov.cn/jixiao";

const folder = mkdtempSync(path.join(tmpdir(), "jixiao-build-"));
const read = (file: string) => readFileSync(path.join(folder, file), "utf8");
let stats: Stats;

beforeAll(async () => {
  const configs = await makeConfig({ addinUrl: `${SERVER}/` }, { mode: "production" });
  expect(configs).toHaveLength(1);
  stats = await build({ ...configs[0], output: { ...configs[0]?.output, path: folder } });
}, 180_000);

afterAll(() => rmSync(folder, { recursive: true }));

function build(configuration: Configuration): Promise<Stats> {
  return new Promise((resolve, reject) => {
    const compiler = webpack(configuration);
    compiler.run((error, done) => {
      const failure = error ?? done?.compilation.errors[0];
      compiler.close(() => (failure || !done ? reject(failure ?? new Error()) : resolve(done)));
    });
  });
}

const files = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));

/** The addresses of scripts, styles and pictures that a page names. */
const addressesIn = (html: string) =>
  [...html.matchAll(/\s(?:src|href)="([^"]*)"/g)].map(([, address = ""]) => address);

test("the build holds the add-in alone: its page, its scripts, its icons, its manifest", () => {
  const odd = files().filter(
    (file) =>
      !/^(taskpane\.html|manifest\.xml|THIRD-PARTY-NOTICES\.txt|[\w-]+\.[0-9a-f]{8}\.js(\.LICENSE\.txt)?)$/.test(
        file
      ) && !/^assets[/\\]\w+-\d+\.png$/.test(file)
  );
  expect(odd).toEqual([]);
  expect(files()).toEqual(expect.arrayContaining(["taskpane.html", "manifest.xml"]));
});

test("no module of the workbench, the job, the tests or Microsoft's client is in it", () => {
  const { modules = [] } = stats.toJson({
    all: false,
    modules: true,
    nestedModules: true,
    modulesSpace: Infinity,
    nestedModulesSpace: Infinity,
  });
  const names = modules
    .flatMap((module) => [module, ...(module.modules ?? [])])
    .map(({ name }) => name ?? "");
  expect(names.length).toBeGreaterThan(100);
  expect(
    names.filter((name) => /src\/(workbench|job)\/|\/test\/|@microsoft\/|@univerjs\//.test(name))
  ).toEqual([]);
});

test("every package that is in it is named with its version and the text of its licence", () => {
  const notices = read("THIRD-PARTY-NOTICES.txt").split(`\n${"-".repeat(80)}\n\n`);
  const named = notices.map((notice) => /^(\S+) \d[^ ]* \(/.exec(notice)?.[1]);
  expect([...named].sort()).toEqual(named);
  expect(named).toEqual(
    expect.arrayContaining([
      ...["@e965/xlsx", "@swc/helpers", "@tanstack/react-virtual", "big.js", "d3-scale", "fflate"],
      ...["@floating-ui/dom", "react", "react-dom", "stylis", "tabster", "webpack", "zod"],
    ])
  );
  for (const notice of notices) expect(notice).toMatch(/permission|licen[cs]e|warranty/i);
  expect(
    named.filter((name) => /^@(univerjs|microsoft)|^(jest|exceljs)$/.test(name ?? ""))
  ).toEqual([]);
});

test.each([
  ["without a text", { license: "MIT" }, [], "comes without the text of its licence"],
  ["of another licence", { license: "GPL-3.0" }, ["LICENSE"], "its licence is not known: GPL-3.0"],
])("a package %s fails the build", async (_, description, texts, message) => {
  const foreign = path.join(folder, "foreign", "node_modules", "foreign");
  rmSync(foreign, { recursive: true, force: true });
  mkdirSync(foreign, { recursive: true });
  const told = { name: "foreign", version: "1.0.0", ...description };
  writeFileSync(path.join(foreign, "package.json"), JSON.stringify(told));
  writeFileSync(path.join(foreign, "index.js"), "console.log(1);");
  texts.forEach((file) => writeFileSync(path.join(foreign, file), "GPL"));
  const [configuration] = await makeConfig({}, { mode: "production" });
  const output = { ...configuration?.output, path: path.join(folder, "failed") };
  const entry = { taskpane: path.join(foreign, "index.js") };
  await expect(build({ ...configuration, entry, output })).rejects.toThrow(message);
});

test("what the pane loads at first is what size-limit measures, and nothing else", () => {
  const first = addressesIn(read("taskpane.html")).filter(
    (address) => !address.startsWith("https:")
  );
  const measured = files().filter((file) => /^taskpane\.[^/]*\.js$/.test(file));
  expect(first).toEqual(measured);
  const entry = stats.toJson({ all: false, entrypoints: true }).entrypoints?.["taskpane"];
  expect(entry?.assets?.map(({ name }) => name)).toEqual(measured);
});

test("the page names itself and office.js, and its policy allows no one else", () => {
  const html = read("taskpane.html");
  const outside = [...html.matchAll(/https?:\/\/[^"'\s<;]+/g)].map(([address]) => address);
  expect(new Set(outside)).toEqual(new Set([GLOBAL, `${GLOBAL}/lib/1/hosted/office.js`]));
  const [, policy = ""] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
  expect(policy.split("; ")).toEqual([
    "default-src 'none'",
    `script-src 'self' ${GLOBAL}`,
    "worker-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ]);
  expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.indexOf("<script"));
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|\son\w+=/);
});

test("the manifest points to where the add-in is served, at files that are there", () => {
  const manifest = read("manifest.xml");
  expect(manifest).not.toContain("localhost");
  const addresses = [...manifest.matchAll(/DefaultValue="(https:[^"]*)"/g)].map(([, a = ""]) => a);
  const served = addresses.map((address) => path.normalize(address.slice(SERVER.length + 1)));
  expect(served.filter((file) => !files().includes(file))).toEqual([]);
});

test.each([
  [
    "china",
    "https://appsforoffice.cdn.partner.office365.cn",
    "/appsforoffice/lib/1/hosted/office.js",
  ],
  ["https://intranet.example/office.js", "https://intranet.example", "/office.js"],
  ["office/office.js", "", "office/office.js"],
])("office.js may come from %s, and only from there", async (officeJs, origin, file) => {
  const [configuration] = await makeConfig({ officeJs }, { mode: "production" });
  const output = { ...configuration?.output, path: path.join(folder, "page") };
  const entry = { taskpane: "./src/taskpane/words/texts.ts" };
  await build({ ...configuration, entry, output });
  const html = read("page/taskpane.html");
  expect(html).toContain(` src="${origin}${file}"`);
  expect(html).toContain(`script-src 'self'${origin && ` ${origin}`};`);
});

test("files are read by a worker's own script, which loads what old files need when one comes", async () => {
  const [configuration] = await makeConfig({}, { mode: "production" });
  const output = { ...configuration?.output, path: path.join(folder, "reader") };
  const entry = { taskpane: "./src/taskpane/files/spawn-reader.ts" };
  const made = await build({ ...configuration, entry, output });
  const { chunks = [] } = made.toJson({
    all: false,
    chunks: true,
    chunkModules: true,
    chunkModulesSpace: Infinity,
    nestedModules: true,
    nestedModulesSpace: Infinity,
  });
  const chunksWith = (part: string) =>
    chunks.filter(({ modules = [] }) =>
      modules
        .flatMap((module) => [module, ...(module.modules ?? [])])
        .some(({ name = "" }) => name.includes(part))
    );
  expect(chunksWith("src/intake/worker.ts").map(({ names }) => names)).toEqual([["reader"]]);
  expect(chunksWith("node_modules/@e965/xlsx").map(({ initial }) => initial)).toEqual([false]);
  expect(chunksWith("node_modules/react").length).toBe(0);
  const scripts = readdirSync(path.join(folder, "reader")).filter((name) => name.endsWith(".js"));
  expect(scripts.filter((name) => /^reader\.[0-9a-f]{8}\.js$/.test(name))).toHaveLength(1);
}, 60_000);

test("an address that is not https is refused", async () => {
  const made = makeConfig({ addinUrl: "http://targets.example.gov.cn" }, { mode: "production" });
  await expect(made).rejects.toThrow("https");
});
