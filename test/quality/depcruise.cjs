/** What actions, and all that is built on them, may reach. */
const BELOW_ACTIONS = ["domain", "rules", "forms", "documents", "files", "intake", "excel"];

/** Who may import whom: design.md's one-way list, written out as what each folder may reach. */
const LAYERS = {
  domain: [],
  rules: ["domain"],
  forms: ["domain"],
  documents: ["domain"],
  files: ["domain", "forms"],
  intake: ["domain", "rules", "forms", "files"],
  excel: ["domain", "forms"],
  actions: BELOW_ACTIONS,
  commands: [...BELOW_ACTIONS, "actions"],
  taskpane: [...BELOW_ACTIONS, "actions", "commands"],
  workbench: [],
  job: [...BELOW_ACTIONS, "actions", "workbench"],
};

/** Folders that must stay free of Office, React, the DOM, Node and the network. */
const PURE = "^src/(domain|rules|forms|documents|files|intake)";

const layerRules = Object.entries(LAYERS).map(([folder, allowed]) => ({
  name: `${folder}-imports`,
  severity: "error",
  from: { path: `^src/${folder}/` },
  to: { path: "^src/", pathNot: `^src/(${[folder, ...allowed].join("|")})/` },
}));

/** The rooms of a large folder from bottom to top: each may import those before it; what lies beside them, all. */
const ROOMS = {
  rules: ["findings", "rule", "costs", "families"],
  forms: [
    "sheet",
    "target-table",
    "department",
    "lists",
    "indicators",
    "overview",
    "problems",
    "reasons",
    "report",
    "reading",
  ],
  excel: ["gateway", "cells", "reading", "watching", "works", "marks", "writing", "repairs"],
  taskpane: [
    "state",
    "tree",
    "start",
    "words",
    "controls",
    "jobs",
    "findings",
    "pictures",
    "check",
    "files",
    "fill",
    "sum",
  ],
};

const roomRules = Object.entries(ROOMS).flatMap(([folder, rooms]) =>
  rooms.map((room, i) => ({
    name: `${folder}-${room}-imports`,
    severity: "error",
    from: { path: `^src/${folder}/${room}/` },
    to: {
      path: `^src/${folder}/`,
      // Views take state and commands whole as yet.
      pathNot: `^src/${folder}/((${rooms.slice(0, i + 1).join("|")})/|view-props\\.ts$)`,
    },
  }))
);

module.exports = {
  forbidden: [
    ...layerRules,
    ...roomRules,
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
      from: { path: PURE, pathNot: "^src/files/" },
      to: { path: "node_modules/", pathNot: "node_modules/(zod|big\\.js|@types/big\\.js)/" },
    },
    {
      name: "files-libraries",
      severity: "error",
      from: { path: "^src/files/" },
      to: { path: "node_modules/", pathNot: "node_modules/(fflate|@e965/xlsx)/" },
    },
    {
      name: "files-know-nothing-of-tables",
      comment: "The type SheetGrid is all that files takes of forms.",
      severity: "error",
      from: { path: "^src/files/" },
      to: { path: "^src/forms/", dependencyTypesNot: ["type-only"] },
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
