import * as z from "zod/mini";

const severity = z.enum(["错误", "提醒", "建议"]);

/**
 * What a kind of indicator (level 2) measures, whatever a profile calls it. `cost` is economic cost, in money;
 * `other-cost` is a burden on society or nature (社会成本, 生态环境成本 of 财预〔2021〕101号); `benefit` is any
 * kind of 效益.
 */
const indicatorRole = z.enum([
  "cost",
  "other-cost",
  "quantity",
  "quality",
  "timeliness",
  "benefit",
  "satisfaction",
]);
export type IndicatorRole = z.infer<typeof indicatorRole>;

/**
 * A taxonomy of indicators, as data: the levels with their aliases, which of them a table must have and how
 * grave it is when one is missing, what each kind measures, and the classes of projects that need not have
 * them.
 */
export const profileSchema = z.readonly(
  z.object({
    id: z.string(),
    title: z.string(),
    levels: z.readonly(
      z.array(
        z.readonly(
          z.object({
            name: z.string(),
            aliases: z.readonly(z.array(z.string())),
            /** Severity when the table has no indicator of this level 1 at all; null: not required. */
            required: z.nullable(severity),
            kinds: z.readonly(
              z.array(
                z.readonly(
                  z.object({
                    name: z.string(),
                    aliases: z.readonly(z.array(z.string())),
                    required: z.nullable(severity),
                    role: indicatorRole,
                  })
                )
              )
            ),
          })
        )
      )
    ),
    /** Projects whose name holds one of the words need not have these level 1 or level 2 indicators. */
    exempt: z.readonly(
      z.array(
        z.readonly(
          z.object({
            nameContains: z.readonly(z.array(z.string())),
            levels: z.readonly(z.array(z.string())),
          })
        )
      )
    ),
  })
);
export type Profile = z.infer<typeof profileSchema>;
export type IndicatorLevel = Profile["levels"][number];
export type IndicatorKind = IndicatorLevel["kinds"][number];
