const { readdirSync, readFileSync } = require("node:fs");
const path = require("node:path");
const { URL } = require("node:url");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const TerserPlugin = require("terser-webpack-plugin");

const DEVELOPMENT_ADDRESS = "https://localhost:3000";

/** Where office.js may come from, besides any other address or path that the build is given. */
const OFFICE_JS = {
  global: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  china: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
  workbench: "office/office.js",
};

/**
 * Production: the add-in alone, in dist/. Development: the workbench beside it, on http://localhost:3000, in
 * memory (or in reports/workbench/ without a server). Settings, each as --env name=value or by environment:
 *   officeJs   OFFICE_JS   "global", "china", or an address or a path of a copy of one's own
 *   addinUrl   ADDIN_URL   where the add-in will be served from: https, written into the manifest
 *   https                  development in Excel itself: certificates, office.js from its CDN, no workbench
 */
module.exports = async (env = {}, argv = {}) => {
  const production = argv.mode === "production";
  const withWorkbench = !production && !env.https;
  const officeJs =
    env.officeJs ?? process.env.OFFICE_JS ?? (withWorkbench ? "workbench" : "global");
  const settings = {
    production,
    officeJs: OFFICE_JS[officeJs] ?? officeJs,
    addinUrl: addressOf(env.addinUrl ?? process.env.ADDIN_URL ?? DEVELOPMENT_ADDRESS),
  };
  const addIn = { ...addInConfig(settings), devServer: await serverOptions(env) };
  return withWorkbench ? [addIn, workbenchConfig()] : [addIn];
};

function addressOf(text) {
  const url = new URL(text);
  if (url.protocol !== "https:") throw new Error(`ADDIN_URL is not https: ${text}`);
  return url.href.replace(/\/+$/, "");
}

function addInConfig({ production, officeJs, addinUrl }) {
  const manifest = (content) => content.toString().replaceAll(DEVELOPMENT_ADDRESS, addinUrl);
  return {
    ...sharedConfig({ production, name: "add-in" }),
    entry: { taskpane: "./src/taskpane/index.tsx" },
    plugins: [
      new HtmlWebpackPlugin({
        template: "src/taskpane/index.html",
        filename: "taskpane.html",
        scriptLoading: "defer",
        officeJs,
      }),
      securityPolicy(policyOf(officeJs)),
      new CopyWebpackPlugin({
        patterns: [{ from: "assets/*.png" }, { from: "manifest.xml", transform: manifest }],
      }),
      ...(production ? [thirdPartyNotices] : []),
    ],
  };
}

/** A page of its own, for trying and testing: Microsoft's client comes from node_modules and goes nowhere else. */
function workbenchConfig() {
  const config = sharedConfig({ production: false, name: "workbench" });
  const styles = { test: /\.css$/, use: ["style-loader", "css-loader"] };
  const client = "node_modules/@microsoft/office-js/dist/excel-web-16.00.js";
  return {
    ...config,
    entry: {
      workbench: "./src/workbench/page/index.ts",
      "office/office": "./src/workbench/page/office-loader.ts",
    },
    module: { rules: [...config.module.rules, styles] },
    plugins: [
      new HtmlWebpackPlugin({
        template: "src/workbench/page/index.html",
        filename: "index.html",
        scriptLoading: "defer",
        chunks: ["workbench"],
      }),
      new CopyWebpackPlugin({
        patterns: [{ from: client, to: "office/[name][ext]", info: { minimized: true } }],
      }),
    ],
  };
}

function sharedConfig({ production, name }) {
  return {
    name,
    mode: production ? "production" : "development",
    target: ["web", "es2022"],
    devtool: production ? false : "cheap-module-source-map", // "eval" would need a weaker policy
    output: {
      path: path.resolve(__dirname, production ? "dist" : "reports/workbench"),
      filename: production ? "[name].[contenthash:8].js" : "[name].js",
      chunkFilename: production ? "[name].[contenthash:8].js" : `${name}-[name].js`,
      uniqueName: name,
      clean: production,
    },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules/, use: { loader: "swc-loader", options: SWC } },
      ],
    },
    optimization: { minimizer: [new TerserPlugin({ minify: TerserPlugin.swcMinify })] },
    performance: { hints: false },
  };
}

const SWC = {
  jsc: {
    parser: { syntax: "typescript", tsx: true },
    transform: { react: { runtime: "automatic" } },
    target: "es2022",
  },
};

/** The pane asks itself and office.js's address, no one else. Fluent UI writes its styles into the page. */
function policyOf(officeJs) {
  const office = URL.canParse(officeJs) ? ` ${new URL(officeJs).origin}` : "";
  return [
    "default-src 'none'",
    `script-src 'self'${office}`,
    "worker-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** Puts the policy first in the page's head: it holds for what comes after it only. */
function securityPolicy(policy) {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
  const html = (data) => ({ ...data, html: data.html.replace(/<head[^>]*>/, `$&${meta}`) });
  return (compiler) =>
    compiler.hooks.compilation.tap("security-policy", (compilation) =>
      HtmlWebpackPlugin.getHooks(compilation).beforeEmit.tap("security-policy", html)
    );
}

/** Licences that ask for no more than that their text goes along. */
const KNOWN_LICENCES = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "ISC",
  "MIT",
]);

/** A package published without the text, and another one of the same owner and licence that has it. */
const TEXT_OF = new Map([["@fluentui/react-icons", "@fluentui/react-components"]]);

/**
 * Writes THIRD-PARTY-NOTICES.txt: every package of which a module is in a script, webpack's own runtime
 * included, with the text of its licence. The build fails for one without a text or with another licence.
 */
function thirdPartyNotices(compiler) {
  const { Compilation, WebpackError } = compiler.webpack;
  const { RawSource } = compiler.webpack.sources;
  const name = "third-party-notices";
  compiler.hooks.thisCompilation.tap(name, (compilation) =>
    compilation.hooks.processAssets.tap(
      { name, stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
      () => {
        const bundled = packageFolders(compilation);
        const own = path.dirname(require.resolve("webpack/package.json"));
        const notices = [...new Set([...bundled, own])].map(noticeOf);
        for (const { title, problem } of notices)
          if (problem) compilation.errors.push(new WebpackError(`${title}: ${problem}`));
        const texts = notices.map(({ title, text }) => `${title}\n\n${text}\n`).sort();
        const file = new RawSource(texts.join(`\n${"-".repeat(80)}\n\n`));
        compilation.emitAsset("THIRD-PARTY-NOTICES.txt", file);
      }
    )
  );
}

/** The folders of the packages that have a module in a script. */
function packageFolders({ modules, chunkGraph }) {
  const bundled = [...modules].filter((module) => chunkGraph.getNumberOfModuleChunks(module) > 0);
  return bundled
    .flatMap((module) => (module.modules ? [...module.modules] : [module]))
    .flatMap((module) => {
      const file = module.nameForCondition() ?? "";
      const found = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/.exec(file);
      return found ? [found[0]] : [];
    });
}

/** What is to be told of a package, and what keeps it from being shipped. */
function noticeOf(folder) {
  const { name, version, license } = JSON.parse(
    readFileSync(path.join(folder, "package.json"), "utf8")
  );
  const owner = TEXT_OF.get(name);
  const text = licenceText(owner ? path.dirname(require.resolve(`${owner}/package.json`)) : folder);
  const unknown = KNOWN_LICENCES.has(license) ? "" : `its licence is not known: ${license}`;
  const problem = text === "" ? "it comes without the text of its licence" : unknown;
  return { title: `${name} ${version} (${license})`, text, problem };
}

/** The licence, and what it asks to be passed on with it; "" where there is none. */
function licenceText(folder) {
  return readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)\b/i.test(file))
    .map((file) => readFileSync(path.join(folder, file), "utf8").trim())
    .join("\n\n");
}

async function serverOptions({ WEBPACK_SERVE, https }) {
  if (!WEBPACK_SERVE) return undefined;
  const server = https ? { type: "https", options: await certificates() } : "http";
  // Nothing is added to the pages, and none reloads by itself: that would lose what stands in the workbench.
  const untouched = { client: false, hot: false, liveReload: false };
  return { host: "localhost", port: 3000, server, static: false, ...untouched };
}

/** Certificates that Excel trusts, where they can be installed; else webpack's own, which one must accept by hand. */
async function certificates() {
  try {
    return await require("office-addin-dev-certs").getHttpsServerOptions();
  } catch {
    return {};
  }
}
