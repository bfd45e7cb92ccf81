import type { PackageReader } from "./package-reader";
import type { XmlReader } from "./xml-reader";

/** One relationship of a part: where it leads (null outside the package), and the last word of its type. */
export interface Relationship {
  readonly id: string;
  /** "worksheet", "styles", "officeDocument". */
  readonly type: string;
  readonly target: string | null;
}

/** The relationships of a part, "" for those of the package. */
export function readRelationships(parts: PackageReader, part: string): readonly Relationship[] {
  const slash = part.lastIndexOf("/") + 1;
  const name = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  return parts.read(name, (xml) => relationshipsIn(xml, part)) ?? [];
}

function relationshipsIn(xml: XmlReader, part: string): Relationship[] {
  const found: Relationship[] = [];
  for (let token = xml.next(); token !== "end"; token = xml.next()) {
    if (token !== "open" || !xml.is("Relationship")) continue;
    const outside = xml.attribute("TargetMode")?.toLowerCase() === "external";
    found.push({
      id: xml.attribute("Id") ?? "",
      type: (xml.attribute("Type") ?? "").split("/").at(-1) ?? "",
      target: outside ? null : resolve(part, xml.attribute("Target") ?? ""),
    });
  }
  return found;
}

/** A target as a path within the package: relative to the folder of the part, or from the root. */
function resolve(part: string, target: string): string {
  const path = target.replace(/\\/g, "/");
  const base = path.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const name of path.split("/"))
    if (name === "..") base.pop();
    else if (name !== "" && name !== ".") base.push(name);
  return base.join("/");
}
