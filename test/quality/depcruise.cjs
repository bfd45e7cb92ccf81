/** Who may import whom: design.md's one-way list, written out as what each folder may reach. */
const LAYERS = {
  domain: [],
  rules: ["domain"],
  forms: ["domain"],
  documents: ["domain"],
  excel: ["domain", "forms"],
  actions: ["domain", "rules", "forms", "documents", "excel"],
  commands: ["domain", "rules", "forms", "documents", "excel", "actions"],
  taskpane: ["domain", "rules", "forms", "documents", "excel", "actions", "commands"],
  workbench: [],
  job: ["domain", "rules", "forms", "documents", "excel", "actions", "workbench"],
};

/** Folders that must stay free of Office, React, the DOM, Node and the network. */
const PURE = "^src/(domain|rules|forms|documents)";

const layerRules = Object.entries(LAYERS).map(([folder, allowed]) => ({
  name: `${folder}-imports`,
  severity: "error",
  from: { path: `^src/${folder}/` },
  to: { path: "^src/", pathNot: `^src/(${[folder, ...allowed].join("|")})/` },
}));

module.exports = {
  forbidden: [
    ...layerRules,
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    {
      name: "pure-folders",
      severity: "error",
      from: { path: PURE },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "pure-libraries",
      severity: "error",
      from: { path: PURE },
      to: { path: "node_modules/", pathNot: "node_modules/(zod|big\\.js|@types/big\\.js)/" },
    },
    {
      name: "folders-through-their-index",
      comment: "What a folder offers to others is what its index.ts lists.",
      severity: "error",
      from: { path: "^src/([^/]+)/" },
      to: {
        path: "^src/[^/]+/",
        pathNot: ["^src/$1/", "^src/[^/]+/index\\.ts$", "^src/workbench/[^/]+/index\\.ts$"],
      },
    },
    { name: "no-tests-in-src", severity: "error", from: { path: "^src" }, to: { path: "^test" } },
    {
      name: "shipped-code-uses-shipped-packages",
      severity: "error",
      from: { path: "^src", pathNot: "^src/(workbench|job)/" },
      to: {
        dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown", "unknown"],
        pathNot: "@types/",
      },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js"],
      conditionNames: ["import", "require", "default"],
    },
  },
};
