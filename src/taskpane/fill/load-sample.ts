import type { TargetDocument } from "../../documents";

/** The seed document as it is read, in a file of its own. */
export async function loadSample(): Promise<TargetDocument> {
  const { default: sample } = await import(
    /* webpackChunkName: "sample" */ "../../../seeds/sample.json"
  );
  return sample;
}
