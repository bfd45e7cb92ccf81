/** The add-in's ribbon tab as its manifest describes it. */

export interface RibbonButton {
  readonly label: string;
  readonly tip: string;
  /** Path of the icon on the server that the page comes from, "" for none. */
  readonly icon: string;
  readonly action: RibbonAction;
}

export type RibbonAction =
  { readonly kind: "showPane" } | { readonly kind: "function"; readonly name: string };

export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface Ribbon {
  readonly addIn: string;
  readonly tab: string;
  readonly groups: readonly RibbonGroup[];
}

const ICON_SIZE = 32;

/** Elements by their local name, whatever prefix the manifest gives them. */
function all(parent: Document | Element, name: string): readonly Element[] {
  return [...parent.getElementsByTagNameNS("*", name)];
}

function child(parent: Element, name: string): Element | undefined {
  return [...parent.children].find(({ localName }) => localName === name);
}

/** The value of each resource in Chinese, by its id. */
function readResources(manifest: Document): ReadonlyMap<string, string> {
  const entries = all(manifest, "Resources").flatMap((resources) =>
    ["Image", "Url", "String"].flatMap((kind) => all(resources, kind))
  );
  return new Map(
    entries.map((entry) => {
      const chinese = [...entry.children].find(
        (override) => override.getAttribute("Locale")?.toLowerCase() === "zh-cn"
      );
      const value = chinese?.getAttribute("Value") ?? entry.getAttribute("DefaultValue") ?? "";
      return [entry.getAttribute("id") ?? "", value];
    })
  );
}

/** Reads the ribbon from the text of a manifest; null where it has none. */
export function readManifest(xml: string): Ribbon | null {
  const manifest = new DOMParser().parseFromString(xml, "application/xml");
  const [surface] = all(manifest, "ExtensionPoint").filter(
    (point) => point.getAttribute("xsi:type") === "PrimaryCommandSurface"
  );
  if (!surface) return null;
  const resources = readResources(manifest);
  const worded = (parent: Element | undefined, name: string): string =>
    resources.get((parent && child(parent, name)?.getAttribute("resid")) ?? "") ?? "";
  const tab = child(surface, "CustomTab") ?? child(surface, "OfficeTab");
  return {
    addIn: all(manifest, "DisplayName")[0]?.getAttribute("DefaultValue") ?? "",
    tab: worded(tab, "Label"),
    groups: all(surface, "Group").map((group) => ({
      label: worded(group, "Label"),
      buttons: all(group, "Control").map((control) => readButton(control, worded, resources)),
    })),
  };
}

function readButton(
  control: Element,
  worded: (parent: Element | undefined, name: string) => string,
  resources: ReadonlyMap<string, string>
): RibbonButton {
  const icons = all(control, "Image");
  const icon = icons.find((image) => image.getAttribute("size") === String(ICON_SIZE)) ?? icons[0];
  const address = resources.get(icon?.getAttribute("resid") ?? "") ?? "";
  const action = child(control, "Action");
  const name = (action && child(action, "FunctionName")?.textContent?.trim()) ?? "";
  const runs = action?.getAttribute("xsi:type") === "ExecuteFunction";
  return {
    label: worded(control, "Label"),
    tip: worded(child(control, "Supertip"), "Description"),
    icon: address === "" ? "" : new URL(address).pathname,
    action: runs ? { kind: "function", name } : { kind: "showPane" },
  };
}
