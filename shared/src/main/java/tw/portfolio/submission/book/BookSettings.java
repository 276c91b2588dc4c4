package tw.portfolio.submission.book;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What no public source says of the national books, as the school has set it by what the ministry
 * has told it.
 *
 * @param gradeFiles which sheets of grades go into one file, and its 名冊別; a sheet that is in none
 *     can be looked at and not handed in
 * @param eveningClasses how the names of 進修部's classes begin; empty where the school has none
 * @param version how often it has been set, 0 for never
 */
public record BookSettings(List<GradeFile> gradeFiles, List<String> eveningClasses, int version) {
  /** Nobody has set anything. */
  public static final BookSettings NONE = new BookSettings(List.of(), List.of(), 0);

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if a sheet is in two files
   */
  public BookSettings {
    gradeFiles = List.copyOf(gradeFiles);
    eveningClasses = List.copyOf(eveningClasses);
    Set<String> seen = new HashSet<>();
    if (!gradeFiles.stream().flatMap(file -> file.sheets().stream()).allMatch(seen::add)) {
      throw new IllegalArgumentException("A sheet is in one file");
    }
  }

  /**
   * A file of grades.
   *
   * @param code its 名冊別
   * @param sheets the numbers of its sheets, such as 4.2
   */
  public record GradeFile(String code, List<String> sheets) {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there is none, or one that there is not
     */
    public GradeFile {
      sheets = List.copyOf(sheets);
      if (sheets.isEmpty() || !NationalBooks.gradeSheets().containsAll(sheets)) {
        throw new IllegalArgumentException("A file has sheets of grades");
      }
    }
  }

  /** Whether the school has 進修部. */
  public boolean hasEvening() {
    return !eveningClasses.isEmpty();
  }

  /** Whether that is a class of 進修部. */
  public boolean isEvening(String className) {
    return eveningClasses.stream().anyMatch(className::startsWith);
  }
}
