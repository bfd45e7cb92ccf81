import { apiNotFound, HostError } from "../host-error";
import type { MemberAccess } from "./member-access";
import {
  PathType,
  type ArgumentInfo,
  type ObjectPath,
  type PathReference,
  type RequestBody,
} from "./protocol";
import type { References } from "./references";
import { WireObject } from "./wire-object";

/**
 * The objects of one batch. A batch sends all its paths again: each is resolved once, when first needed, since a
 * method's path (Worksheets.Add) does its work by being resolved. null stands for Excel's null object.
 */
export class ObjectPaths {
  private readonly resolved = new Map<number, WireObject | null>();

  constructor(
    private readonly paths: RequestBody["ObjectPaths"],
    private readonly root: WireObject,
    private readonly references: References,
    private readonly access: MemberAccess
  ) {}

  get(id: number): WireObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.paths[id];
    if (!path) throw new HostError("InvalidObjectPath");
    const object = this.resolve(path);
    this.resolved.set(id, object);
    return object;
  }

  /** The arguments of a call, object paths among them replaced by their objects. */
  arguments(info: ArgumentInfo | undefined): readonly unknown[] {
    const references = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((value, i) => this.argument(value, references?.[i] ?? 0));
  }

  private resolve(path: ObjectPath): WireObject | null {
    switch (path.ObjectPathType) {
      case PathType.Root:
        return this.root;
      case PathType.NullObject:
        return null;
      case PathType.ReferenceId:
        return this.kept(path.Name);
      case PathType.NewObject:
        throw apiNotFound(path.Name);
      default:
        return this.member(path);
    }
  }

  private kept(reference: string): WireObject {
    const object = this.references.find(reference);
    if (!object) throw new HostError("InvalidReference");
    return object;
  }

  private member(path: ObjectPath): WireObject | null {
    const parent = this.get(path.ParentObjectPathId);
    if (parent === null) return null;
    const object =
      path.ObjectPathType === PathType.Property
        ? this.access.read(parent, path.Name)
        : this.access.call(parent, methodOf(path), this.arguments(path.ArgumentInfo));
    if (object === null || object instanceof WireObject) return object;
    throw new HostError("GeneralException", undefined, `${parent.className}.${path.Name}`);
  }

  private argument(value: unknown, reference: PathReference): unknown {
    if (typeof reference === "number")
      return reference === 0 ? this.withinObject(value) : this.get(reference);
    if (!Array.isArray(value)) return value;
    return value.map((element, i) => this.argument(element, reference[i] ?? 0));
  }

  /** A plain argument may hold objects of the model one level down, as `{ list: { source: range } }` does. */
  private withinObject(value: unknown): unknown {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    if ("_ObjectPathId" in value) return this.get(Number(value._ObjectPathId));
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, this.withinObject(inner)])
    );
  }
}

function methodOf(path: ObjectPath): string {
  return path.ObjectPathType === PathType.Indexer ? "GetItem" : path.Name;
}
