/** Draws the PNGs from the SVGs beside it: node assets/draw-icons.cjs, with CHROMIUM naming a browser. */
const { readFileSync } = require("node:fs");
const path = require("node:path");
const { chromium } = require("playwright-core");

const ICONS = {
  icon: [16, 32, 64, 80],
  validate: [16, 32, 80],
  clear: [16, 32, 80],
  summarise: [16, 32, 80],
};

async function main() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: ["--no-sandbox"],
  });
  const page = await browser.newPage();
  for (const [name, sizes] of Object.entries(ICONS)) {
    const svg = readFileSync(path.join(__dirname, `${name}.svg`), "utf8");
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${svg}`);
      await page.screenshot({
        path: path.join(__dirname, `${name}-${size}.png`),
        omitBackground: true,
      });
    }
  }
  await browser.close();
}

void main();
