import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

const SYSTEM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const FONT = "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf";

/** Lets some variables of the environment be different while an action runs. */
async function withEnvironment<T>(
  changes: Readonly<Record<string, string>>,
  action: () => Promise<T>
): Promise<T> {
  const names = [...Object.keys(changes), "LD_LIBRARY_PATH"];
  const before = names.map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, changes);
  try {
    return await action();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

function writeFontSettings(cache: string): string {
  const file = path.join(cache, "fonts.conf");
  const folders = [path.dirname(require.resolve(FONT)), path.join(cache, "fonts")];
  const listed = folders.map((folder) => `<dir>${folder}</dir>`).join("");
  const own = `<cachedir>${path.join(cache, "fonts-cache")}</cachedir>`;
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${listed}${own}</fontconfig>`
  );
  return file;
}

/** Unpacks the browser that @sparticuz/chromium carries for Linux x64, with its libraries and Chinese glyphs. */
async function unpack(): Promise<void> {
  const cache = path.resolve("node_modules/.cache/chromium-147");
  mkdirSync(cache, { recursive: true });
  // the package unpacks to os.tmpdir(), and its shared libraries only where it takes itself to be on Lambda
  const changes = { TMPDIR: cache, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" };
  process.env["E2E_BROWSER"] = await withEnvironment(changes, async () => {
    const { default: bundled } = await import("@sparticuz/chromium");
    return bundled.executablePath();
  });
  process.env["E2E_BROWSER_LIBS"] = path.join(cache, "al2023", "lib");
  process.env["E2E_BROWSER_FONTS"] = writeFontSettings(cache);
}

/** Takes CHROME_PATH, else a browser of the system, else the one from npm (E2E_BUNDLED=1 insists on it). */
export async function pickBrowser(): Promise<void> {
  const { CHROME_PATH, E2E_BUNDLED } = process.env;
  const found = E2E_BUNDLED ? undefined : (CHROME_PATH ?? SYSTEM.find((file) => existsSync(file)));
  if (found) process.env["E2E_BROWSER"] = found;
  else await unpack();
}
