import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { validateXML } from "xmllint-wasm";

const ROOT = path.resolve(__dirname, "../..");
const SCHEMAS = path.join(ROOT, "test/data/manifest-xsd");
const MAIN = "OfficeAppManifestV1_1.xsd";

const manifest = readFileSync(path.join(ROOT, "manifest.xml"), "utf8");

/** Microsoft's schemas of the add-in only manifest, edition of 2020, with the Runtimes that came later. */
function errorsIn(contents: string) {
  const files = readdirSync(SCHEMAS).map((fileName) => ({
    fileName,
    contents: readFileSync(path.join(SCHEMAS, fileName), "utf8"),
  }));
  return validateXML({
    xml: { fileName: "manifest.xml", contents },
    schema: files.filter(({ fileName }) => fileName === MAIN),
    preload: files.filter(({ fileName }) => fileName !== MAIN),
  }).then(({ errors }) => errors.map(({ message }) => message));
}

test("the manifest keeps to Microsoft's schemas", async () => {
  expect(await errorsIn(manifest)).toEqual([]);
});

test.each([
  ["an element out of its place", manifest.replace('<Label resid="Tab.Label" />', "")],
  ["an unknown permission", manifest.replace("ReadWriteDocument", "ReadEverything")],
  ["a control without its action", manifest.replace(/<Action xsi:type="Show[^]*?<\/Action>/, "")],
])("the schemas refuse %s", async (_, broken) => {
  expect(broken).not.toBe(manifest);
  expect(await errorsIn(broken)).not.toEqual([]);
});
