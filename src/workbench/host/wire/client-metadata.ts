/** The Excel namespace of a loaded client: its classes with their prototypes. */
export type ExcelNamespace = Readonly<Record<string, { readonly prototype: object } | undefined>>;

export interface PropertyName {
  readonly camel: string;
  readonly wire: string;
}

/** What the client's own prototype says of a class; keys are lower-case property names. */
export interface ClassMetadata {
  readonly scalars: ReadonlyMap<string, PropertyName>;
  readonly navigations: ReadonlyMap<string, PropertyName>;
}

/** The requirement set of a member outside ExcelApi: no ceiling reaches it. */
const UNREACHABLE = "99.0";

/** Members that this client has of Excel on the web came to every Excel with this ExcelApi version. */
const ONLINE = { set: '"ExcelApiOnline"', version: "1.17" };

/** A member's guard in the client's source: ("Range.find", <ExcelApi>, "1.9", ...). */
const GUARD = /\("\w+\.\w+",([^,]+),"(\d+\.\d+)"/;

/** Property names and requirement sets, read off the client's prototypes so that no table of ours can lag behind. */
export class ClientMetadata {
  private readonly classes = new Map<string, ClassMetadata>();
  private readonly sets = new Map<string, string | null>();

  constructor(private readonly excel: ExcelNamespace) {}

  ofClass(className: string): ClassMetadata {
    let metadata = this.classes.get(className);
    if (!metadata) this.classes.set(className, (metadata = this.readClass(className)));
    return metadata;
  }

  /** The ExcelApi version that brought a member, by its wire name; null where it came with its class. */
  requirementSet(className: string, wireName: string): string | null {
    const key = `${className}.${wireName}`;
    let set = this.sets.get(key);
    if (set === undefined)
      this.sets.set(key, (set = this.readSet(className, clientName(wireName))));
    return set;
  }

  private readClass(className: string): ClassMetadata {
    const scalars = this.list(className, "_scalarPropertyNames");
    const wireNames = this.list(className, "_scalarPropertyOriginalNames");
    const navigations = this.list(className, "_navigationPropertyNames");
    return {
      scalars: byLowerCase(scalars.map((camel, i) => ({ camel, wire: wireNames[i] ?? camel }))),
      navigations: byLowerCase(navigations.map((camel) => ({ camel, wire: capitalised(camel) }))),
    };
  }

  private list(className: string, property: string): readonly string[] {
    const prototype = this.excel[className]?.prototype as
      Record<string, readonly string[] | undefined> | undefined;
    return prototype?.[property] ?? [];
  }

  private readSet(className: string, member: string): string | null {
    const prototype = this.excel[className]?.prototype;
    const descriptor = prototype && Object.getOwnPropertyDescriptor(prototype, member);
    if (!descriptor) return null;
    const accessor = descriptor as { readonly get?: unknown; readonly value?: unknown };
    const guard = GUARD.exec(String(accessor.get ?? accessor.value));
    if (!guard) return null;
    const [, setName = "", version = ""] = guard;
    if (setName.trim() === ONLINE.set) return ONLINE.version;
    return setName.startsWith('"') ? UNREACHABLE : version;
  }
}

function byLowerCase(names: readonly PropertyName[]): ReadonlyMap<string, PropertyName> {
  return new Map(names.map((name) => [name.camel.toLowerCase(), name]));
}

/** The client's own name of a member: "GetItem" is getItem, "_RegisterAddedEvent" stays. */
function clientName(wireName: string): string {
  return wireName.charAt(0).toLowerCase() + wireName.slice(1);
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
