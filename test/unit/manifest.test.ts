/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import path from "node:path";
import { associateCommands } from "../../src/commands";
import { FLOOR } from "../../src/excel/gateway/gateway";
import { all, pngSize, readManifest, wordings } from "../support/manifest";

const ROOT = path.resolve(__dirname, "../..");
const ADDRESS = "https://localhost:3000/";
const xml = readFileSync(path.join(ROOT, "manifest.xml"), "utf8");
const manifest = readManifest(xml);
const { resources, uses } = manifest;

/** What the add-in's servers are asked for, without their address. */
const paths = [...xml.matchAll(/DefaultValue="(https?:[^"]*)"/g)].map(([, url = ""]) => url);

test("every address is https and the one that the build replaces", () => {
  expect(paths.length).toBeGreaterThan(10);
  expect(paths.filter((url) => !url.startsWith(ADDRESS))).toEqual([]);
  expect(xml.match(/http:\/\/(?!schemas\.microsoft\.com|www\.w3\.org)/)).toBeNull();
});

test("every resource that is used is there, and every one that is there is used", () => {
  const used = new Set(uses.map(({ id }) => id));
  expect([...used].filter((id) => !resources.has(id))).toEqual([]);
  expect([...resources.keys()].filter((id) => !used.has(id))).toEqual([]);
  expect(all(manifest, "Resources")[0]?.querySelectorAll("[id]")).toHaveLength(resources.size);
});

test("ids and texts are as short as Office asks", () => {
  const longest = (list: readonly string[]) => Math.max(...list.map((text) => text.length));
  const textsIn = (name: string) =>
    all(manifest, name).flatMap((list) => [...list.children].flatMap(wordings));
  expect(longest([...resources.keys()])).toBeLessThanOrEqual(32);
  expect(longest(textsIn("ShortStrings"))).toBeLessThanOrEqual(125);
  expect(longest(textsIn("LongStrings"))).toBeLessThanOrEqual(250);
  expect(longest(all(manifest, "DisplayName").flatMap(wordings))).toBeLessThanOrEqual(125);
  expect(longest(all(manifest, "Description").slice(0, 1).flatMap(wordings))).toBeLessThanOrEqual(
    250
  );
  const ids = ["CustomTab", "Group", "Control"].flatMap((name) =>
    all(manifest, name).map((element) => element.getAttribute("id") ?? "")
  );
  expect(new Set(ids).size).toBe(ids.length);
  expect(longest(ids)).toBeLessThanOrEqual(125);
});

test("every text is Chinese with an English override", () => {
  const texts = [...resources.values()].filter(({ localName }) => localName === "String");
  const named = [...all(manifest, "DisplayName"), all(manifest, "Description")[0]];
  for (const element of [...texts, ...named]) {
    expect(element?.getAttribute("DefaultValue")).toMatch(/[\u4e00-\u9fff]/);
    const override = element?.getElementsByTagNameNS("*", "Override")[0];
    expect(override?.getAttribute("Locale")).toBe("en-US");
    expect(override?.getAttribute("Value")).toMatch(/^[\x20-\x7e]+$/);
  }
  expect(texts.length).toBeGreaterThan(10);
});

test("every icon is there in the size that it is used in", () => {
  const used = uses.filter(({ element }) => element.localName === "Image");
  const icons = used.map(({ id, element }) => ({
    size: Number(element.getAttribute("size")),
    url: resources.get(id)?.getAttribute("DefaultValue") ?? "",
  }));
  const own = [
    { size: 32, url: all(manifest, "IconUrl")[0]?.getAttribute("DefaultValue") ?? "" },
    {
      size: 64,
      url: all(manifest, "HighResolutionIconUrl")[0]?.getAttribute("DefaultValue") ?? "",
    },
  ];
  for (const { size, url } of [...icons, ...own]) {
    const bytes = readFileSync(path.join(ROOT, url.slice(ADDRESS.length)));
    expect([url, ...pngSize(bytes)]).toEqual([url, size, size]);
  }
  for (const control of [...all(manifest, "Control"), ...all(manifest, "Group")])
    expect(
      [...(control.querySelector(":scope > Icon")?.children ?? [])].map((e) =>
        e.getAttribute("size")
      )
    ).toEqual(["16", "32", "80"]);
});

test("pane, functions and the long-lived runtime are one page", () => {
  const [runtime] = all(manifest, "Runtime");
  const page = runtime?.getAttribute("resid");
  expect(runtime?.getAttribute("lifetime")).toBe("long");
  expect(all(manifest, "FunctionFile")[0]?.getAttribute("resid")).toBe(page);
  const shown = all(manifest, "Action").flatMap((action) => [...action.children]);
  expect(
    shown.filter((e) => e.localName === "SourceLocation").map((e) => e.getAttribute("resid"))
  ).toEqual([page]);
  const url = resources.get(page ?? "")?.getAttribute("DefaultValue");
  expect(url).toBe(`${ADDRESS}taskpane.html`);
  expect(all(manifest, "SourceLocation")[0]?.getAttribute("DefaultValue")).toBe(url);
});

test("the ribbon's buttons name the functions that the add-in associates", () => {
  const names: string[] = [];
  const nothing = () => Promise.resolve();
  associateCommands(
    { actions: { associate: (name) => void names.push(name) } },
    { validate: nothing, clear: nothing, summarise: nothing }
  );
  expect(all(manifest, "FunctionName").map(({ textContent }) => textContent)).toEqual(names);
  const labels = all(manifest, "Control").map((control) => control.querySelector(":scope > Label"));
  expect(
    labels.map((label) =>
      resources.get(label?.getAttribute("resid") ?? "")?.getAttribute("DefaultValue")
    )
  ).toEqual(["打开窗格", "一键校验", "清除标记", "汇总"]);
});

test("the requirement sets are those that the code asks for", () => {
  const sets = all(manifest, "Set").map((set) => [
    set.getAttribute("Name"),
    set.getAttribute("MinVersion"),
  ]);
  expect(sets).toEqual([
    ["ExcelApi", FLOOR],
    ["SharedRuntime", "1.1"],
  ]);
});
