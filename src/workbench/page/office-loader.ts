/**
 * What a task pane inside the workbench loads as office.js: Microsoft's client, on the workbench's host. Like the
 * real office.js it puts Office.onReady there at once and loads the rest behind it.
 */
import { CLIENT_LOADED, CLIENT_LOADING } from "./office-handshake";

const CLIENT = "excel-web-16.00.js";

type OnReady = (callback?: (info: unknown) => unknown) => Promise<unknown>;
type OfficeObject = Record<string, unknown> & { onReady: OnReady };
type PaneScope = { Office?: OfficeObject };

function loadScript(address: string): Promise<void> {
  const script = document.createElement("script");
  script.src = address;
  return new Promise((resolve) => {
    script.addEventListener("load", () => resolve());
    document.head.append(script);
  });
}

/** The client makes an Office of its own; a page may hold on to the one it found first, so that becomes the whole. */
function complete(office: OfficeObject): void {
  const scope = window as unknown as PaneScope;
  Object.defineProperties(office, Object.getOwnPropertyDescriptors(scope.Office ?? {}));
  scope.Office = office;
}

async function load(frame: Element, address: string): Promise<void> {
  let loaded = (): void => undefined;
  const ready = new Promise<void>((resolve) => (loaded = resolve));
  const office: OfficeObject = {
    onReady: async (callback) => {
      await ready;
      return office.onReady(callback);
    },
  };
  (window as unknown as PaneScope).Office = office;
  frame.dispatchEvent(new Event(CLIENT_LOADING));
  await loadScript(address);
  complete(office);
  frame.dispatchEvent(new Event(CLIENT_LOADED));
  loaded();
}

// a pane opened by itself has no host: it finds no Office and says so
if (window.frameElement) {
  const here = document.currentScript as HTMLScriptElement;
  void load(window.frameElement, new URL(CLIENT, here.src).href);
}
