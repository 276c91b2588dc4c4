package tw.portfolio.transfer;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import tw.portfolio.kernel.files.FileType;
import tw.portfolio.record.nationalid.NationalId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Window;
import tw.portfolio.work.WorkKind;

/** What things in a package are called (domain.md 3.5). */
final class PackageNames {
  /** What a folder's files were called by their students. */
  static final String MAPPING = "filename_mapping.json";

  private static final DateTimeFormatter MADE =
      DateTimeFormatter.ofPattern("uuuu_MM_dd_HH_mm_ss").withZone(Window.TAIPEI);

  private PackageNames() {}

  /** The package, without an ending. */
  static String of(SchoolCode school, Instant made) {
    return school + "_" + MADE.format(made);
  }

  /** A student's folder of one kind of work. */
  static String folder(NationalId student, WorkKind kind) {
    return student.number()
        + switch (kind) {
          case OUTCOME -> "/課程學習成果/";
          case ACHIEVEMENT -> "/多元表現/";
        };
  }

  /** A file of such a folder, by how many come before it. */
  static String file(WorkKind kind, int before, FileType type) {
    String letter =
        switch (kind) {
          case OUTCOME -> "C";
          case ACHIEVEMENT -> "M";
        };
    return letter + "%02d".formatted(before + 1) + "." + type.extension();
  }
}
