package tw.portfolio.settings.item;

import java.util.List;
import java.util.stream.IntStream;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.Shards;
import tw.portfolio.kernel.dynamo.StudentYearKeys;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.ExtensionId;

/** Where settings, extensions and what students have of them lie. */
public final class SettingsKeys {
  public static final String EXTENSION = "EXTENSION#";

  /**
   * Two transactions at once on one item are one too many for DynamoDB, and every write about
   * students' work checks the settings.
   */
  private static final int COPIES = 32;

  private SettingsKeys() {}

  /** Where the year's settings lie once more for a student's writes, and for some others'. */
  public static Key settings(SchoolCode school, SchoolYear year, PersonId student) {
    return copy(school, year, Shards.of(student.text(), COPIES));
  }

  /** Every copy of the year's settings; they are written together, so each says the same. */
  public static List<Key> settings(SchoolCode school, SchoolYear year) {
    return IntStream.range(0, COPIES).mapToObj(copy -> copy(school, year, copy)).toList();
  }

  private static Key copy(SchoolCode school, SchoolYear year, int copy) {
    return new Key(school + "#SETTINGS#" + copy, year.toString());
  }

  /** Every extension of a year, oldest first. */
  public static String extensions(SchoolCode school, SchoolYear year) {
    return school + "#EXTENSIONS#" + year;
  }

  public static Key extension(SchoolCode school, ExtensionId id) {
    return new Key(extensions(school, id.year()), id.place());
  }

  /** What a student has of an extension. */
  public static Key extraTime(SchoolCode school, PersonId student, ExtensionId extension) {
    return new Key(
        StudentYearKeys.studentYear(school, student, extension.year()),
        EXTENSION + extension.place());
  }

  /** In which grade a student is that year. */
  public static Key grade(SchoolCode school, PersonId student, SchoolYear year) {
    return new Key(StudentYearKeys.studentYear(school, student, year), "GRADE");
  }
}
