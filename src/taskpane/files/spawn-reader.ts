import type { WorkerLike } from "../../intake";

/** A worker that reads picked files. Webpack finds its script by this very expression and bundles it apart. */
export function spawnReader(): WorkerLike {
  return new Worker(
    /* webpackChunkName: "reader" */ new URL("../../intake/worker.ts", import.meta.url)
  );
}
