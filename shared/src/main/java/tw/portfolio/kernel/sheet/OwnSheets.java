package tw.portfolio.kernel.sheet;

import java.util.Set;

/** Names of the sheets that this platform adds to workbooks, or that say nothing of their own. */
public final class OwnSheets {
  /** What a template says of its columns. */
  public static final String NOTES = "填寫說明";

  /** What a template's cells may be chosen from. */
  public static final String CHOICES = "選項";

  /** What a file would change. */
  public static final String CHANGES = "修改內容";

  /** What a file would add. */
  public static final String NEW = "新增內容";

  /** What the school has and a file doesn't. */
  public static final String MISSING = "檔案中沒有的資料";

  private static final Set<String> OWN = Set.of(NOTES, CHOICES, CHANGES, NEW, MISSING, "說明");

  /** The first sheet of the national layouts. */
  private static final String COVER = "封面";

  private OwnSheets() {}

  /** Whether nobody fills in records on a sheet of that name. */
  static boolean has(String sheet) {
    return OWN.contains(sheet.strip());
  }

  static boolean isCover(String sheet) {
    return sheet.contains(COVER);
  }
}
