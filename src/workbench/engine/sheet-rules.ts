/** What the engine keeps of a sheet beside its cells: validations, conditional formats, page set-up, protection. */
import { parseAddress, printArea } from "./a1";
import { shiftArea, shiftAreas, shiftFormatArea, type Shift } from "./area";
import { rewriteFormula, type SheetChange } from "./references";
import type { ConditionalFormat, DataValidation, PageLayout } from "./types";

/** Rewrites every formula text inside rule data, however deep. */
function rewriteRule<T>(rule: T, home: string, change: SheetChange): T {
  if (typeof rule === "string")
    return (rule.startsWith("=") ? rewriteFormula(rule, home, change) : rule) as T;
  if (Array.isArray(rule)) return rule.map((item: unknown) => rewriteRule(item, home, change)) as T;
  if (typeof rule !== "object" || rule === null) return rule;
  return Object.fromEntries(
    Object.entries(rule).map(([key, item]) => [key, rewriteRule<unknown>(item, home, change)])
  ) as T;
}

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The shift when it happens on this sheet, null for any other change. */
function shiftHere(home: string, change: SheetChange): Shift | null {
  return change.kind === "shift" && sameName(home, change.sheet) ? change.shift : null;
}

/** Validations after a change: rules over no cell any more are gone, inserted rows take the rule of the row above. */
export function followValidations(
  validations: readonly DataValidation[],
  home: string,
  change: SheetChange
): readonly DataValidation[] {
  const shift = shiftHere(home, change);
  return validations
    .map((validation) => ({
      ...validation,
      areas: shift ? shiftAreas(validation.areas, shift, shiftFormatArea) : validation.areas,
      rule: rewriteRule(validation.rule, home, change),
    }))
    .filter(({ areas }) => areas.length > 0);
}

/** Conditional formats after a change. */
export function followConditionalFormats(
  formats: readonly ConditionalFormat[],
  home: string,
  change: SheetChange
): readonly ConditionalFormat[] {
  const shift = shiftHere(home, change);
  return formats
    .map((format) => ({
      ...format,
      areas: shift ? shiftAreas(format.areas, shift) : format.areas,
      rule: rewriteRule(format.rule, home, change),
    }))
    .filter(({ areas }) => areas.length > 0);
}

/** The texts of a page set-up that are addresses of the sheet itself, possibly several with commas between. */
const PAGE_AREAS = ["printArea", "printTitleRows", "printTitleColumns"];

function shiftAddresses(text: string, shift: Shift): string {
  return text
    .split(",")
    .flatMap((part) => {
      const address = parseAddress(part.trim());
      if (!address) return [part];
      const moved = shiftArea(address.area, shift);
      return moved ? [printArea(moved, part.includes("$"))] : [];
    })
    .join(",");
}

/** The page set-up after a change: print area and titles move with their rows. */
export function followPageLayout(
  layout: PageLayout,
  home: string,
  change: SheetChange
): PageLayout {
  const shift = shiftHere(home, change);
  if (!shift) return layout;
  return Object.fromEntries(
    Object.entries(layout).map(([key, value]: [string, unknown]) =>
      PAGE_AREAS.includes(key) && typeof value === "string"
        ? [key, shiftAddresses(value, shift)]
        : [key, value]
    )
  );
}
