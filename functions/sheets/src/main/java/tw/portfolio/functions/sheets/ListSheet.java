package tw.portfolio.functions.sheets;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tw.portfolio.kernel.sheet.table.TableColumn;

/**
 * A list of the API as a sheet. A new list is a declaration in {@link ListSheets}.
 *
 * @param code what requests call it
 * @param title what the sheet is called
 * @param path the list's route, such as {@code /sections/{sectionId}/students}
 * @param entries where the entries are in its answer, such as {@code records.grades}
 * @param largestPage how many entries the route gives at once; none if it gives all
 * @param columns the columns
 */
public record ListSheet(
    String code,
    String title,
    String path,
    String entries,
    Optional<Integer> largestPage,
    List<ListColumn> columns) {
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

  /** Copies the columns. */
  public ListSheet {
    columns = List.copyOf(columns);
  }

  /** A list that comes at once, as yet without columns. */
  static ListSheet of(String code, String title, String path, String entries) {
    return new ListSheet(code, title, path, entries, Optional.empty(), List.of());
  }

  /** The same list, whose route gives that many entries a page. */
  ListSheet paged(int most) {
    return new ListSheet(code, title, path, entries, Optional.of(most), columns);
  }

  /** The same with a further column. */
  ListSheet column(String header, int width, String from) {
    return new ListSheet(
        code,
        title,
        path,
        entries,
        largestPage,
        Stream.concat(columns.stream(), Stream.of(new ListColumn(header, width, from))).toList());
  }

  /** The same list of one student, in which every row says whose it is. */
  ListSheet whose() {
    String student = ListColumn.OF_ALL + "student.";
    return column("班級", 10, student + "className")
        .column("座號", 6, student + "seat")
        .column("學號", 12, student + "studentNumber")
        .column("姓名", 14, student + "name");
  }

  /** The parameters of its path. */
  List<String> parameters() {
    return PARAMETER.matcher(path).results().map(found -> found.group(1)).toList();
  }

  /** Its path with these parameters. */
  String at(Map<String, String> values) {
    return PARAMETER
        .matcher(path)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    URLEncoder.encode(values.get(found.group(1)), StandardCharsets.UTF_8)));
  }

  /** The entries of an answer, each with what the answer says of all of them. */
  List<Map<?, ?>> entriesOf(Map<String, Object> answer) {
    return ListColumn.at(answer, entries) instanceof List<?> list
        ? list.stream().<Map<?, ?>>map(entry -> with(answer, (Map<?, ?>) entry)).toList()
        : List.of();
  }

  private static Map<?, ?> with(Map<String, Object> answer, Map<?, ?> entry) {
    Map<Object, Object> all = new LinkedHashMap<>(entry);
    answer.forEach(
        (name, value) -> {
          if (value instanceof Map<?, ?>) {
            all.put(ListColumn.OF_ALL + name, value);
          }
        });
    return all;
  }

  List<TableColumn<Map<?, ?>>> table() {
    return columns.stream().map(ListColumn::ofEntries).toList();
  }
}
