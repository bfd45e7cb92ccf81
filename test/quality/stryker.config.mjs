/** Mutation testing of what decides whether a table is right: `npm run mutants`. */
export default {
  mutate: ["src/domain/**/*.ts", "src/rules/**/*.ts", "!src/**/index.ts"],
  testRunner: "jest",
  plugins: ["@stryker-mutator/jest-runner"],
  jest: {
    projectType: "custom",
    configFile: "test/quality/jest.mutants.cjs",
    enableFindRelatedTests: false,
  },
  coverageAnalysis: "perTest",
  // Mutants of sentences are killed by comparing sentences, which tests do where the evidence matters.
  mutator: { excludedMutations: ["StringLiteral"] },
  ignoreStatic: true,
  incremental: true,
  incrementalFile: "reports/mutants/incremental.json",
  reporters: ["clear-text", "json", "html"],
  jsonReporter: { fileName: "reports/mutants/mutation.json" },
  htmlReporter: { fileName: "reports/mutants/mutation.html" },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  tempDirName: "reports/mutants/sandbox",
  ignorePatterns: ["dist", "reports", "assets", "src/workbench", "test/e2e", "test/host"],
  concurrency: 2,
};
