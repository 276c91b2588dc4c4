package tw.portfolio.school.code;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An entry of one of the national database's code tables. The tables are derived from public
 * programs that read national data, not from a published specification.
 */
public interface NationalCode {
  /** As the national books write it; also its name in storage, requests and answers. */
  String code();

  /** What the ministry's table calls it; shown to people beside the code. */
  String chinese();

  /** The entry with exactly this code. */
  static <C extends NationalCode> Optional<C> ofCode(Collection<C> table, String code) {
    return table.stream().filter(entry -> entry.code().equals(code)).findFirst();
  }

  /** The entry that people write, by its code or by its name. */
  static <C extends NationalCode> Optional<C> written(Collection<C> table, String text) {
    return table.stream()
        .filter(entry -> entry.code().equals(text) || entry.chinese().equals(text))
        .findFirst();
  }

  /** A whole table for people, such as {@code 1 校級、2 班級}. */
  static String listed(Collection<? extends NationalCode> table) {
    return table.stream()
        .map(entry -> entry.code() + " " + entry.chinese())
        .collect(Collectors.joining("、"));
  }
}
