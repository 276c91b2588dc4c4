package tw.portfolio.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import tw.portfolio.kernel.sheet.table.XlsxWorkbook;
import tw.portfolio.transfer.StudentPlan.PlannedPiece;
import tw.portfolio.work.Content;
import tw.portfolio.work.origin.Origin;

/**
 * What a package would bring, to be looked at before it is confirmed: row by row, with what is
 * there already and what can't be taken and why. National ids are masked.
 */
final class TransferPreview {
  private static final List<String> ROWS =
      List.of("學號", "姓名", "身分證號", "種類", "學年度學期", "內容", "原校", "認證", "處理", "說明");

  private TransferPreview() {}

  static void write(List<PackagedStudent> students, List<StudentPlan> plans, OutputStream out)
      throws IOException {
    try (XlsxWorkbook workbook = new XlsxWorkbook(out)) {
      workbook.sheet("轉入預覽", ROWS);
      for (PackagedStudent student : students) {
        Optional<StudentPlan> plan =
            plans.stream().filter(one -> one.packaged().equals(student)).findFirst();
        if (plan.isPresent()) {
          known(workbook, plan.get());
        } else {
          workbook.add(
              List.of(
                  "", student.name(), student.shown(), "", "", "", "", "", "略過", unknown(student)));
        }
      }
    }
  }

  private static String unknown(PackagedStudent student) {
    return student.identity().isPresent() ? "不在本校學籍資料中（以身分證號比對）" : "身分證號格式或檢查碼不正確";
  }

  private static void known(XlsxWorkbook workbook, StudentPlan plan) throws IOException {
    String number = plan.student().number();
    String name = plan.student().name();
    String identity = plan.packaged().shown();
    for (PlannedPiece planned : plan.pieces()) {
      CarriedPiece piece = planned.piece();
      workbook.add(
          List.of(
              number,
              name,
              identity,
              kind(piece),
              piece.term().toString(),
              about(piece),
              piece.school().text(),
              piece.certification().isPresent() ? "已認證" : "",
              planned.present().isPresent() ? "已有" : "新增",
              ""));
    }
    for (StudentPlan.PlannedCadre cadre : plan.cadres()) {
      workbook.add(
          List.of(
              number,
              name,
              identity,
              "幹部經歷",
              "",
              cadre.cadre().summary(),
              "",
              "",
              cadre.present() ? "已有" : "新增",
              ""));
    }
    for (PackagedStudent.Told told : plan.packaged().told()) {
      workbook.add(
          List.of(
              number,
              name,
              identity,
              told.list(),
              "",
              "第 %d 筆".formatted(told.number()),
              "",
              "",
              told.leftOut() ? "無法帶入" : "部分帶入",
              told.why()));
    }
  }

  private static String kind(CarriedPiece piece) {
    return switch (piece.content()) {
      case Content.Outcome _ -> "課程學習成果";
      case Content.Achievement achievement -> achievement.detail().category().chinese();
    };
  }

  private static String about(CarriedPiece piece) {
    String course = piece.course().map(Origin.Course::name).map(name -> name + "：").orElse("");
    return course + piece.content().description().text();
  }
}
