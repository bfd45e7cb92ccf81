const { jest } = require("../../package.json");

/** The unit tests alone, from the configuration that `npm test` uses. */
const unit = jest.projects.find(({ displayName }) => displayName === "unit");

module.exports = {
  ...unit,
  rootDir: "../..",
  testTimeout: jest.testTimeout,
  testMatch: ["<rootDir>/test/quality/mutants-entry.ts"],
};
