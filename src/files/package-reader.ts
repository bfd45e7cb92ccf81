import { decodeXml } from "./decode-xml";
import { LIMITS } from "./limits";
import { refuse, Refusal } from "./refusal";
import { XmlReader } from "./xml-reader";
import { partKey, readDirectory, type ZipDirectory } from "./zip-directory";
import { unpack } from "./zip-part";

/** The parts of an Open Packaging package, unpacked as they are asked for. */
export class PackageReader {
  private readonly directory: ZipDirectory;
  private unpacked = 0;

  constructor(private readonly bytes: Uint8Array) {
    this.directory = readDirectory(bytes);
  }

  has(name: string): boolean {
    return this.directory.has(partKey(name));
  }

  /** True where any part's name begins so, in lower case. */
  hasUnder(prefix: string): boolean {
    return [...this.directory.keys()].some((key) => key.startsWith(prefix));
  }

  /** Reads a part as XML with `read`; null where there is no such part. Damage is told with the part's name. */
  read<T>(name: string, read: (xml: XmlReader) => T): T | null {
    const entry = this.directory.get(partKey(name));
    if (!entry) return null;
    this.unpacked += entry.unpacked;
    if (this.unpacked > LIMITS.totalBytes) refuse({ code: "tooLarge", what: "unpacked" });
    try {
      return read(new XmlReader(decodeXml(unpack(this.bytes, entry))));
    } catch (error) {
      if (error instanceof Refusal && error.reason.code === "damaged" && error.reason.part === "")
        throw new Refusal({ code: "damaged", part: entry.name });
      throw error;
    }
  }
}
