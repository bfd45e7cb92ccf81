/** ExcelJS reads font sizes as whole numbers: 10.5 would come back as 10. It is given hundredths instead. */
const HUNDREDTHS = 100;

const FONTS = /<(?:\w+:)?fonts\b[\s\S]*?<\/(?:\w+:)?fonts>/;
const SIZE = /(<(?:\w+:)?sz\b[^>]*?\bval=")([\d.]+)(")/g;

/** styles.xml with the sizes of its cell fonts in hundredths of a point. */
export function withFontSizesInHundredths(styles: string): string {
  return styles.replace(FONTS, (fonts) =>
    fonts.replace(SIZE, (_all, before: string, size: string, after: string) => {
      return `${before}${Math.round(Number(size) * HUNDREDTHS)}${after}`;
    })
  );
}

/** A size as ExcelJS has read it, in points. */
export function fontSizeOf(hundredths: number): number {
  return hundredths / HUNDREDTHS;
}
