import { apiNotFound, HostError } from "../host-error";
import { findMember, memberName, type WireObject } from "./wire-object";

/** Which members this Excel has, and which of them fail. */
export interface MemberPolicy {
  /** False for members above the requirement sets that this Excel has. */
  supports(className: string, wireName: string): boolean;
  /** Asked before a member is used; throws what the client is to be told instead. */
  beforeUse(member: string): void;
}

/** Reads, sets and calls members by their wire names. A member that the host lacks is ApiNotFound by name. */
export class MemberAccess {
  constructor(private readonly policy: MemberPolicy) {}

  /** Whether a property can be read. */
  has(object: WireObject, wireName: string): boolean {
    const { className } = object;
    return (
      findMember(object, memberName(wireName))?.get !== undefined &&
      this.policy.supports(className, wireName)
    );
  }

  read(object: WireObject, wireName: string): unknown {
    const member = this.find(object, wireName);
    return located(object, wireName, () => {
      if (!member.get) throw apiNotFound(locate(object, wireName));
      return member.get.call(object) as unknown;
    });
  }

  assign(object: WireObject, wireName: string, value: unknown): void {
    const member = this.find(object, wireName);
    located(object, wireName, () => {
      if (!member.set) throw apiNotFound(locate(object, wireName));
      member.set.call(object, value);
    });
  }

  call(object: WireObject, wireName: string, args: readonly unknown[]): unknown {
    const method: unknown = this.find(object, wireName).value;
    return located(object, wireName, () => {
      if (typeof method !== "function") throw apiNotFound(locate(object, wireName));
      return method.apply(object, args) as unknown;
    });
  }

  private find(object: WireObject, wireName: string): PropertyDescriptor {
    const member = findMember(object, memberName(wireName));
    const location = locate(object, wireName);
    if (!member || !this.policy.supports(object.className, wireName)) throw apiNotFound(location);
    this.policy.beforeUse(location);
    return member;
  }
}

/** Adds to a failure where it arose. */
function located<T>(object: WireObject, wireName: string, use: () => T): T {
  try {
    return use();
  } catch (error) {
    if (error instanceof HostError) error.location ??= locate(object, wireName);
    throw error;
  }
}

/** "Range.values", as Excel's errorLocation says it. */
function locate(object: WireObject, wireName: string): string {
  return `${object.className}.${memberName(wireName)}`;
}
