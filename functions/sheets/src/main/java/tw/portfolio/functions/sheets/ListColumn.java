package tw.portfolio.functions.sheets;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tw.portfolio.kernel.sheet.table.IndexCell;
import tw.portfolio.kernel.sheet.table.TableColumn;

/**
 * A column of a list's sheet.
 *
 * @param header what stands on top
 * @param width in digits' widths, as spreadsheets count
 * @param path where the value is in an entry of the list, such as {@code label.className}; of a
 *     list inside an entry every value, such as {@code students.name}; of what the answer says of
 *     all entries {@code /student.name}
 */
public record ListColumn(String header, int width, String path) {
  /** How a path begins that leads from the answer and not from an entry. */
  public static final String OF_ALL = "/";

  private static final Pattern TIME =
      Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}:[0-9]{2}:[0-9]{2})\\+08:00");

  TableColumn<Map<?, ?>> ofEntries() {
    return new TableColumn<>(header, width, entry -> cell(at(entry, path)));
  }

  /** What is there; an empty text for nothing. */
  static Object at(Object value, String path) {
    Object found = value;
    for (String name : List.of(path.split("\\.", -1))) {
      found = member(found, name);
    }
    return found;
  }

  private static Object member(Object value, String name) {
    return switch (value) {
      case Map<?, ?> map -> Optional.<Object>ofNullable(map.get(name)).orElse("");
      case List<?> list -> list.stream().map(one -> member(one, name)).toList();
      default -> "";
    };
  }

  private static IndexCell cell(Object value) {
    return value instanceof Long number
        ? new IndexCell.Whole(number)
        : new IndexCell.Text(text(value));
  }

  private static String text(Object value) {
    return switch (value) {
      case Boolean yes -> yes ? "是" : "否";
      case List<?> list ->
          list.stream()
              .map(ListColumn::text)
              .filter(one -> !one.isEmpty())
              .collect(Collectors.joining("、"));
      default -> TIME.matcher(value.toString()).replaceAll("$1 $2");
    };
  }
}
