package tw.portfolio.receipt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import tw.portfolio.kernel.document.Document;

/**
 * How an office reads a receipt that came as a plain sheet (CSV, XLSX), of which no layout is
 * known.
 *
 * @param kind of what it is
 * @param semester 1, 2, or 0 for a whole year
 * @param identity which column has the national id
 * @param sheet which national sheet its rows are of; each sheet's own name if it is not said
 * @param columns how the nation calls columns that are called otherwise in it
 */
public record SheetMapping(
    ReceiptKind kind,
    int semester,
    String identity,
    Optional<String> sheet,
    Map<String, String> columns) {
  /** Copies the map. */
  public SheetMapping {
    columns = Map.copyOf(columns);
  }

  /** How the nation calls a column. */
  String column(String header) {
    return columns.getOrDefault(header, header);
  }

  /** As a job keeps it. */
  Document stored() {
    List<String> names = new ArrayList<>();
    columns.forEach(
        (from, to) -> {
          names.add(from);
          names.add(to);
        });
    return Document.empty()
        .put("kind", kind.code())
        .put("semester", semester)
        .put("identity", identity)
        .put("sheet", sheet)
        .putTexts("columns", names);
  }

  /** Reads what {@link #stored} has written. */
  static SheetMapping of(Document stored) {
    SequencedMap<String, String> columns = new LinkedHashMap<>();
    List<String> names = stored.texts("columns");
    for (int at = 0; at < names.size(); at += 2) {
      columns.put(names.get(at), names.get(at + 1));
    }
    return new SheetMapping(
        ReceiptKind.ofCode(stored.text("kind"))
            .orElseThrow(() -> new IllegalStateException("No kind: " + stored.text("kind"))),
        stored.integer("semester"),
        stored.text("identity"),
        stored.optionalText("sheet"),
        columns);
  }
}
