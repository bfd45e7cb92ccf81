import { invalidArgument } from "../host-error";
import type { ClientMetadata, PropertyName } from "./client-metadata";
import type { MemberAccess } from "./member-access";
import type { QueryInfo } from "./protocol";
import { WireCollection, WireObject } from "./wire-object";

/** Property names in lower case, each with what is selected below it; "*" selects all scalars. */
type Selection = Map<string, Selection>;

/** How results are keyed: in the wire's PascalCase, or in camelCase for a query that asks for JSON. */
export type Keying = (name: PropertyName) => string;

export const wireKeys: Keying = (name) => name.wire;
export const jsonKeys: Keying = (name) => name.camel;

/** Answers a load: the selected properties of an object or of a collection's items, nested as selected. */
export class Query {
  constructor(
    private readonly access: MemberAccess,
    private readonly metadata: ClientMetadata,
    private readonly key: Keying
  ) {}

  answer(object: WireObject, info: QueryInfo): unknown {
    const paths = [...(info.Select ?? []), ...(info.Expand ?? [])];
    return this.read(object, parseSelection(paths), info);
  }

  private read(object: WireObject, selection: Selection, info: QueryInfo): unknown {
    return object instanceof WireCollection
      ? this.readCollection(object, selection, info)
      : this.readProperties(object, selection);
  }

  private readCollection(
    collection: WireCollection,
    selection: Selection,
    { Skip = 0, Top }: QueryInfo
  ): unknown {
    const { scalars, navigations } = this.metadata.ofClass(collection.className);
    const own = new Map(
      [...selection].filter(([name]) => scalars.has(name) || navigations.has(name))
    );
    const ofItems = new Map([...selection].filter(([name]) => !own.has(name)));
    const answer = this.readProperties(collection, own);
    if (ofItems.size === 0 && own.size > 0) return answer;
    const items = collection.items().slice(Skip, Top === undefined ? undefined : Skip + Top);
    const selected = ofItems.get("items") ?? ofItems;
    const key = this.key({ camel: "items", wire: "_Items" });
    answer[key] = items.map((item) => this.read(item, selected.size > 0 ? selected : ALL, {}));
    return answer;
  }

  private readProperties(object: WireObject, selection: Selection): Record<string, unknown> {
    const answer: Record<string, unknown> = identify(object, this.access);
    for (const [name, below] of selection) {
      if (name === "*" || name === "$all") this.readScalars(object, answer);
      else if (name !== "$none") this.readProperty(object, name, below, answer);
    }
    return answer;
  }

  private readScalars(object: WireObject, answer: Record<string, unknown>): void {
    for (const name of this.metadata.ofClass(object.className).scalars.values()) {
      if (this.access.has(object, name.wire))
        answer[this.key(name)] = this.access.read(object, name.wire);
    }
  }

  private readProperty(
    object: WireObject,
    name: string,
    below: Selection,
    answer: Record<string, unknown>
  ): void {
    const { scalars, navigations } = this.metadata.ofClass(object.className);
    const scalar = scalars.get(name);
    const property = scalar ?? navigations.get(name);
    if (!property) throw invalidArgument();
    const value = this.access.read(object, property.wire);
    answer[this.key(property)] =
      !scalar && value instanceof WireObject
        ? this.read(value, below.size > 0 ? below : ALL, {})
        : value;
  }
}

const ALL: Selection = new Map<string, Selection>([["*", new Map<string, Selection>()]]);

/** The property by which the client finds the object again, for every result that speaks of the object. */
export function identify(object: WireObject, access: MemberAccess): Record<string, unknown> {
  return object.identity === undefined
    ? {}
    : { [object.identity]: access.read(object, object.identity) };
}

function parseSelection(paths: readonly string[]): Selection {
  if (paths.length === 0) return ALL;
  const root = new Map<string, Selection>();
  for (const path of paths) {
    let level = root;
    for (const name of path.toLowerCase().split("/").filter(Boolean)) {
      const next = level.get(name) ?? new Map<string, Selection>();
      level.set(name, next);
      level = next;
    }
  }
  return root;
}
