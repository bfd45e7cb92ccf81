/** What the static page says instead of the pane; the words are in index.html. */
export type SkeletonState = "starting" | StartFailure;

/** Why the pane can not start. */
export type StartFailure = "office-missing" | "no-host" | "wrong-host" | "old-excel";

/** Shows one state of the static page. */
export function showSkeleton(page: ParentNode, state: SkeletonState): void {
  page.querySelectorAll<HTMLElement>("[data-state]").forEach((section) => {
    section.hidden = section.dataset["state"] !== state;
  });
}
