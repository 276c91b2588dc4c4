package tw.portfolio.functions.sheets;

import java.util.List;

/** Lists of what the working group judges by and decides (成效評核及獎勵). */
final class AwardSheets {
  private AwardSheets() {}

  /** All of them. */
  static List<ListSheet> all() {
    return List.of(
        ListSheet.of("awards", "敘獎", "/awards", "awards")
            .column("學年度", 8, "year")
            .column("學期", 6, "semester")
            .column("姓名或單位", 14, "name")
            .column("處室或職務", 16, "office")
            .column("事由", 50, "merit")
            .column("提報", 12, "kind")
            .column("狀態", 18, "stateName")
            .column("議決", 12, "decision.kind")
            .column("議決說明", 30, "decision.note"));
  }
}
