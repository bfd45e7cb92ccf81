import { profileSchema } from "../../src/domain";

/** 财预〔2021〕101号: 成本指标 is a level 1, with kinds of its own. */
export const NATIONAL_2021 = profileSchema.parse({
  id: "national-2021",
  title: "财预〔2021〕101号",
  levels: [
    {
      name: "成本指标",
      aliases: [],
      required: "提醒",
      kinds: [
        { name: "经济成本指标", aliases: ["经济成本"], required: null, role: "cost" },
        { name: "社会成本指标", aliases: [], required: null, role: "other-cost" },
        { name: "生态环境成本指标", aliases: [], required: null, role: "other-cost" },
      ],
    },
    {
      name: "产出指标",
      aliases: [],
      required: null,
      kinds: [
        { name: "产出数量", aliases: ["数量指标"], required: "错误", role: "quantity" },
        { name: "产出质量", aliases: ["质量指标"], required: "提醒", role: "quality" },
        { name: "产出时效", aliases: ["时效指标"], required: "提醒", role: "timeliness" },
      ],
    },
    {
      name: "效益指标",
      aliases: [],
      required: "错误",
      kinds: [
        { name: "社会效益指标", aliases: [], required: null, role: "benefit" },
        { name: "可持续影响", aliases: [], required: null, role: "benefit" },
      ],
    },
    {
      name: "满意度指标",
      aliases: [],
      required: null,
      kinds: [
        { name: "受益群体满意度", aliases: ["满意度"], required: "提醒", role: "satisfaction" },
      ],
    },
  ],
  exempt: [],
});
