package tw.portfolio.settings.item;

import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.StudentYearKeys;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.ExtensionId;

/** Where settings, extensions and what students have of them lie. */
public final class SettingsKeys {
  public static final String EXTENSION = "EXTENSION#";

  private SettingsKeys() {}

  public static Key settings(SchoolCode school, SchoolYear year) {
    return new Key(school + "#SETTINGS", year.toString());
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
