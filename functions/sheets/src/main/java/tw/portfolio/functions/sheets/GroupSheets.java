package tw.portfolio.functions.sheets;

import java.util.List;

/** Lists of the working group. */
final class GroupSheets {
  private GroupSheets() {}

  /** All of them. */
  static List<ListSheet> all() {
    return List.of(
        ListSheet.of("group-seats", "工作小組名單", "/group", "seats")
            .column("席次", 24, "seatName")
            .column("姓名", 14, "holder.name")
            .column("起", 12, "holder.from")
            .column("迄", 12, "holder.until"),
        ListSheet.of("meetings", "工作小組會議", "/group/meetings", "meetings")
            .column("學年度", 8, "year")
            .column("學期", 6, "semester")
            .column("日期", 12, "date")
            .column("時間", 8, "time")
            .column("地點", 20, "place")
            .column("議程", 50, "agenda")
            .column("狀態", 20, "stateName")
            .column("出席席次", 10, "present")
            .column("決議", 60, "decisions"));
  }
}
