package tw.portfolio.local.authorization;

import static tw.portfolio.local.authorization.Asker.ACADEMIC_DIRECTOR;
import static tw.portfolio.local.authorization.Asker.INFORMATION_HEAD;

import java.util.List;

/** Who may hold trainings and read who was there (五): the one asked about is of students. */
final class TrainingRows {
  private static final String RULE = "五 學生訓練：教務處與圖書館；各類由各自的單位辦理";
  private static final String ONE = "/trainings/{trainingId}";

  private TrainingRows() {}

  static RowGroup trainings() {
    return new RowGroup(
        "訓練、研習與說明會 (trainings)",
        List.of(
            Row.of("GET /trainings", "各場次與應辦次數", RULE, Thing.NOTHING)
                .own(Asker.STAFF)
                .own(Asker.STUDENT),
            holding("POST /trainings", "排定學生訓練"),
            holding("PUT " + ONE, "修改學生訓練"),
            holding("DELETE " + ONE, "取消學生訓練"),
            holding("GET " + ONE + "/page", "列印簽到表"),
            holding("GET " + ONE + "/attendance", "查看出席名單"),
            holding("PUT " + ONE + "/attendance", "登錄出席"),
            holding("PUT " + ONE + "/attendance/file", "以檔案登錄出席")));
  }

  private static Row holding(String route, String what) {
    return Row.of(route, what, RULE, Thing.NOTHING).own(ACADEMIC_DIRECTOR, INFORMATION_HEAD);
  }
}
