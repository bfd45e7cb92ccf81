import type { Ribbon, RibbonAction, RibbonButton, RibbonGroup } from "./read-manifest";

type Run = (action: RibbonAction) => void;

function element(name: string, className: string, ...children: readonly (Node | string)[]) {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
}

function drawButton(button: RibbonButton, run: Run): HTMLElement {
  const drawn = element("button", "ribbon-button");
  drawn.title = button.tip;
  if (button.icon !== "") {
    const icon = document.createElement("img");
    icon.src = button.icon;
    icon.alt = "";
    drawn.append(icon);
  }
  drawn.append(element("span", "", button.label));
  drawn.addEventListener("click", () => run(button.action));
  return drawn;
}

function drawGroup({ label, buttons }: RibbonGroup, run: Run): HTMLElement {
  const row = element("div", "ribbon-buttons", ...buttons.map((button) => drawButton(button, run)));
  const group = element("div", "ribbon-group", row, element("div", "ribbon-group-label", label));
  group.role = "group";
  group.ariaLabel = label;
  return group;
}

/** Draws the add-in's tab as Excel would, each button running its action. */
export function drawRibbon(strip: HTMLElement, { tab, groups }: Ribbon, run: Run): void {
  strip.replaceChildren(
    element("div", "ribbon-tab", tab),
    element("div", "ribbon-groups", ...groups.map((group) => drawGroup(group, run)))
  );
}
