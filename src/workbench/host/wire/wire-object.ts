/**
 * One object of the Excel model as the client sees it. The accessors and methods of a class are what the client
 * can reach, under the wire's name in camelCase: "GetItem" calls getItem, "Values" reads or sets values. Fields
 * of an instance are the host's own and out of the client's reach.
 */
export abstract class WireObject {
  /** The class in the client's Excel namespace. */
  abstract readonly className: string;
  /** The wire name of the property by which the client finds the object again. */
  readonly identity?: string;
}

/** A collection: the client loads its items by index. */
export abstract class WireCollection extends WireObject {
  abstract items(): readonly WireObject[];
}

type Members = ReadonlyMap<string, PropertyDescriptor>;

const membersOfClass = new WeakMap<object, Members>();

/** "GetItem" is getItem, "_Id" is id. */
export function memberName(wireName: string): string {
  const bare = wireName.replace(/^_/, "");
  return bare.charAt(0).toLowerCase() + bare.slice(1);
}

/** The accessor or method of that camelCase name; undefined where the host has none. */
export function findMember(object: WireObject, name: string): PropertyDescriptor | undefined {
  return membersOf(Object.getPrototypeOf(object) as object).get(name);
}

function membersOf(prototype: object): Members {
  const known = membersOfClass.get(prototype);
  if (known) return known;
  const members = collectMembers(prototype);
  membersOfClass.set(prototype, members);
  return members;
}

function collectMembers(prototype: object): Members {
  if (prototype === WireObject.prototype) return new Map();
  const inherited = membersOf(Object.getPrototypeOf(prototype) as object);
  const own = Object.entries(Object.getOwnPropertyDescriptors(prototype));
  return new Map([...inherited, ...own.filter(([name]) => name !== "constructor")]);
}
