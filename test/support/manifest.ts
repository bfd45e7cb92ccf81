/** What the tests ask of a manifest; needs a DOM. */
export interface Manifest {
  readonly document: Document;
  /** Resources of the ribbon, by id. */
  readonly resources: ReadonlyMap<string, Element>;
  /** Every use of a resource: its id, and the element that uses it. */
  readonly uses: readonly { readonly id: string; readonly element: Element }[];
}

export function readManifest(xml: string): Manifest {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  const elements = [...document.getElementsByTagNameNS("*", "*")];
  const kinds = ["Image", "Url", "String"];
  const resources = elements.filter((e) => kinds.includes(e.localName) && e.hasAttribute("id"));
  return {
    document,
    resources: new Map(resources.map((e) => [e.getAttribute("id") ?? "", e])),
    uses: elements.flatMap((element) => {
      const id = element.getAttribute("resid");
      return id === null ? [] : [{ id, element }];
    }),
  };
}

/** All elements of that name, whatever their namespace. */
export function all({ document }: Manifest, name: string): readonly Element[] {
  return [...document.getElementsByTagNameNS("*", name)];
}

/** The texts of an element: its own and those of its overrides. */
export function wordings(element: Element): readonly string[] {
  const own = element.getAttribute("DefaultValue");
  const others = [...element.children].map((child) => child.getAttribute("Value") ?? "");
  return own === null ? others : [own, ...others];
}

/** Width and height of a PNG, from its header. */
export function pngSize(bytes: Uint8Array): readonly [number, number] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return [view.getUint32(16), view.getUint32(20)];
}
