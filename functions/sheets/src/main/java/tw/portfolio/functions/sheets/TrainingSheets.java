package tw.portfolio.functions.sheets;

import java.util.List;

/** Lists of trainings and briefings. */
final class TrainingSheets {
  private TrainingSheets() {}

  /** All of them. */
  static List<ListSheet> all() {
    return List.of(
        ListSheet.of("trainings", "訓練研習與說明會", "/trainings", "trainings")
            .column("類別", 14, "kindName")
            .column("學年度", 8, "year")
            .column("學期", 6, "semester")
            .column("日期", 12, "date")
            .column("時間", 8, "time")
            .column("地點", 20, "place")
            .column("主題", 40, "title")
            .column("對象", 30, "audienceNames")
            .column("其他對象", 20, "others")
            .column("狀態", 10, "stateName")
            .column("名單人數", 10, "listed")
            .column("出席人數", 10, "present")
            .column("其他到場人數", 14, "guests"),
        ListSheet.of("training-duties", "訓練研習與說明會應辦次數", "/trainings", "duties")
            .column("類別", 14, "kindName")
            .column("負責單位", 30, "offices")
            .column("學年度", 8, "year")
            .column("學期", 6, "semester")
            .column("已辦理", 8, "held")
            .column("已排定", 8, "planned")
            .column("缺辦", 8, "missing"),
        ListSheet.of("training-attendance", "出席名單", "/trainings/{trainingId}/attendance", "rows")
            .column("班級", 10, "className")
            .column("座號", 6, "seat")
            .column("學號", 12, "studentNumber")
            .column("姓名", 14, "name")
            .column("出席", 10, "presence"));
  }
}
