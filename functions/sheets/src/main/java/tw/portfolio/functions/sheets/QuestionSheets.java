package tw.portfolio.functions.sheets;

import java.util.List;

/** Lists of questions about the platform. */
final class QuestionSheets {
  private QuestionSheets() {}

  /** All of them. */
  static List<ListSheet> all() {
    return List.of(
        of("questions", "使用者疑問", "/questions"), of("own-questions", "我的提問", "/me/questions"));
  }

  private static ListSheet of(String code, String title, String path) {
    return ListSheet.of(code, title, path, "questions")
        .column("提問者", 14, "asker")
        .column("提問時間", 21, "askedAt")
        .column("內容", 60, "question")
        .column("頁面", 20, "page")
        .column("錯誤編號", 24, "fault")
        .column("回覆處室", 14, "officeName")
        .column("狀態", 12, "stateName")
        .column("最後更新", 21, "updatedAt");
  }
}
