/**
 * How the workbench and a pane inside it meet. The pane's office.js tells the frame that holds it, by events on the
 * frame's element: the workbench sets the bridge on the first, before Microsoft's client is loaded into the pane's
 * window, and completes the client on the second.
 */
export const CLIENT_LOADING = "office-client-loading";
export const CLIENT_LOADED = "office-client-loaded";
