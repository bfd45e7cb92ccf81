import sample from "../../seeds/sample.json";
import { SEED } from "../support/seed";

test("the sample in the pane is the seed document as it is read today", () => {
  expect(sample).toEqual(SEED);
  expect(sample.tables).toHaveLength(6);
});
