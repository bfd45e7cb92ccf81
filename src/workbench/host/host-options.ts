/** How a host starts; `Host.settings` holds the same and may be changed at any time. */
export interface HostOptions {
  /** Milliseconds before a request is answered; 0 still answers asynchronously. */
  readonly latency?: number;
  /** The highest ExcelApi version, "1.15" unless told. The client's members above it answer ApiNotFound. */
  readonly ceiling?: string;
  /** Office.PlatformType; on "OfficeOnline" the client registers some events differently. */
  readonly platform?: string;
  /** The workbook's file name. */
  readonly name?: string;
  /** Today, for dates typed without a year. */
  readonly today?: () => Date;
  /** Bytes (UTF-8) that a request or a reply may have. */
  readonly payloadLimit?: number;
}

export type HostSettings = { -readonly [K in keyof HostOptions]-?: Required<HostOptions>[K] };

/** The options with Excel's own values for what is not given. */
export function settingsFrom(options: HostOptions): HostSettings {
  return {
    latency: 0,
    ceiling: "1.15",
    platform: "PC",
    name: "Book1.xlsx",
    today: () => new Date(),
    payloadLimit: 5 * 1024 * 1024,
    ...options,
  };
}
