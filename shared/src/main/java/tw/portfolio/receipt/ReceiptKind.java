package tw.portfolio.receipt;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.school.WindowKind;

/**
 * What is receipted for itself: each kind has a file, a window and a confirmation of its own
 * (domain.md 9.1, derived from one platform's importer).
 */
public enum ReceiptKind {
  /** 課程學習成果. */
  OUTCOMES(
      "outcomes",
      "課程學習成果",
      WindowKind.RECEIPT_OUTCOMES,
      List.of("課程代碼", "原修課課程代碼", "借讀校課程代碼"),
      Set.of(
          "學期課程學習成果",
          "補修課程學習成果",
          "重修課程學習成果",
          "重讀課程學習成果",
          "轉學轉科課程學習成果",
          "借讀課程學習成果",
          "進修部學期課程學習成果",
          "進修部轉學轉科課程學習成果",
          "進修部借讀課程學習成果")),
  /** 多元表現. */
  ACHIEVEMENTS(
      "achievements",
      "多元表現",
      WindowKind.RECEIPT_ACHIEVEMENTS,
      List.of(
          "擔任職務名稱",
          "競賽名稱",
          "檢定證照代碼",
          "證照字號",
          "服務名稱",
          "開設名稱",
          "內容",
          "團體活動內容名稱",
          "職場學習單位",
          "課程名稱",
          "名稱"),
      Set.of(
          "幹部經歷暨事蹟紀錄",
          "競賽參與紀錄",
          "檢定證照紀錄",
          "服務學習紀錄",
          "彈性學習時間紀錄",
          "團體活動時間紀錄",
          "職場學習紀錄",
          "作品成果紀錄",
          "大學及技專校院先修課程紀錄",
          "其他多元表現紀錄")),
  /** 修課紀錄. */
  GRADES(
      "grades",
      "修課紀錄",
      WindowKind.RECEIPT_GRADES,
      List.of("課程代碼", "原修課課程代碼"),
      Set.of("學期成績", "補修成績", "轉學轉科成績", "重修成績", "重讀成績", "進修部學期成績", "進修部補考成績", "進修部轉學轉科成績")),
  /** 校內幹部經歷. */
  CADRES(
      "cadres",
      "校內幹部經歷",
      WindowKind.RECEIPT_CADRES,
      List.of("單位名稱", "擔任職務", "擔任職務名稱"),
      Set.of("幹部經歷"));

  private final String code;
  private final String chinese;
  private final WindowKind window;
  private final List<String> identifying;
  private final Set<String> sheets;

  ReceiptKind(
      String code,
      String chinese,
      WindowKind window,
      List<String> identifying,
      Set<String> sheets) {
    this.code = code;
    this.chinese = chinese;
    this.window = window;
    this.identifying = identifying;
    this.sheets = sheets;
  }

  /** Its name in storage, requests and answers. */
  public String code() {
    return code;
  }

  /** What people call it, and what the name of its file has in it. */
  public String chinese() {
    return chinese;
  }

  /** In which window students confirm it. */
  WindowKind window() {
    return window;
  }

  /** By which columns two rows are about the same thing, as far as a sheet has them. */
  List<String> identifying() {
    return identifying;
  }

  /** Whether such a sheet is known. */
  boolean has(String sheet) {
    return sheets.contains(sheet);
  }

  /** The kind with exactly this code. */
  public static Optional<ReceiptKind> ofCode(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }

  /** The kinds that the name of a file names. */
  static List<ReceiptKind> namedBy(String file) {
    return Arrays.stream(values()).filter(kind -> file.contains(kind.chinese)).toList();
  }
}
