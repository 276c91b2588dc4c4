package tw.portfolio.archive.year;

import java.util.List;

/**
 * A file of lines in a bag: its name, what it has and what every field of it means.
 *
 * @param file its name, without an ending
 * @param chinese what it has
 * @param english the same
 * @param fields what every field means
 */
record ArchivedKind(String file, String chinese, String english, List<ArchivedField> fields) {
  /** Copies the list. */
  ArchivedKind {
    fields = List.copyOf(fields);
  }

  /** With its fields line by line. */
  static ArchivedKind of(String file, String chinese, String english, String fields) {
    return new ArchivedKind(file, chinese, english, ArchivedField.all(fields));
  }

  /** Where its lines lie in the bag. */
  String path() {
    return "records/" + file + ".jsonl";
  }

  /** The same for one month. */
  String path(String month) {
    return "records/" + file + "-" + month + ".jsonl";
  }
}
