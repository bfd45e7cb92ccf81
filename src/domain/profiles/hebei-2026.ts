import { profileSchema, type Profile } from "../profile";

/** 河北2026, worked out from the seed document: 成本指标 is a level 2 under 产出指标. */
export const HEBEI_2026: Profile = profileSchema.parse({
  id: "hebei-2026",
  title: "河北2026（按样本整理）",
  levels: [
    {
      name: "产出指标",
      aliases: ["产出"],
      required: null,
      kinds: [
        { name: "成本指标", aliases: ["产出成本指标", "成本"], required: "提醒", role: "cost" },
        { name: "数量指标", aliases: ["产出数量指标", "数量"], required: "错误", role: "quantity" },
        { name: "质量指标", aliases: ["产出质量指标", "质量"], required: "提醒", role: "quality" },
        {
          name: "时效指标",
          aliases: ["产出时效指标", "时效"],
          required: "提醒",
          role: "timeliness",
        },
      ],
    },
    {
      name: "效益指标",
      aliases: ["效益", "效果指标"],
      required: "错误",
      kinds: [
        { name: "经济效益指标", aliases: ["经济效益"], required: null, role: "benefit" },
        { name: "社会效益指标", aliases: ["社会效益"], required: null, role: "benefit" },
        {
          name: "生态效益指标",
          aliases: ["生态效益", "环境效益指标"],
          required: null,
          role: "benefit",
        },
        {
          name: "可持续影响指标",
          aliases: ["可持续影响", "可持续发展指标", "可持续发展影响指标"],
          required: null,
          role: "benefit",
        },
      ],
    },
    {
      name: "满意度指标",
      aliases: ["满意度"],
      required: null,
      kinds: [
        {
          name: "服务对象满意度指标",
          aliases: [
            "服务对象满意度",
            "满意度指标",
            "社会公众或服务对象满意度指标",
            "社会公众或服务对象满意度",
          ],
          required: "提醒",
          role: "satisfaction",
        },
      ],
    },
  ],
  exempt: [],
});
