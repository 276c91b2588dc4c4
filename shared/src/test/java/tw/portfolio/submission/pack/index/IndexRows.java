package tw.portfolio.submission.pack.index;

import java.util.OptionalInt;

/** Rows for tests. */
final class IndexRows {

  static final int COLUMNS = 20;

  private IndexRows() {}

  static IndexRow of(String studentNumber, String description) {
    return new IndexRow(
        "高二01班",
        OptionalInt.of(7),
        studentNumber,
        "王小明",
        OptionalInt.of(113),
        OptionalInt.empty(),
        "113-190406-V111",
        "國語文",
        "必修",
        OptionalInt.of(4),
        "",
        description,
        "林老師",
        "2025-01-15 16:20",
        "高二01班/王小明/國語文.pdf",
        "113-1.zip",
        "application/pdf",
        4_194_304L,
        "ab".repeat(32),
        "cd".repeat(16));
  }
}
