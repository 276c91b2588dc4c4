package tw.portfolio.archive.year;

import java.util.List;

/**
 * A field of a line, as the page beside it explains it.
 *
 * @param name its name; inside of another, both with a dot between
 * @param chinese what it is
 * @param english the same
 */
record ArchivedField(String name, String chinese, String english) {
  private static final int PARTS = 3;

  /** Fields line by line: name, Chinese, English, with bars between. */
  static List<ArchivedField> all(String lines) {
    return lines.lines().filter(line -> !line.isBlank()).map(ArchivedField::of).toList();
  }

  private static ArchivedField of(String line) {
    List<String> parts = List.of(line.split("\\|", PARTS));
    return new ArchivedField(parts.get(0).strip(), parts.get(1).strip(), parts.get(2).strip());
  }
}
