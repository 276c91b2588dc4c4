package tw.portfolio.kernel.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Reads the rows of a sheet. */
final class XlsxRows {
  /** As many as Excel has; a column beyond is none. */
  private static final int MOST_COLUMNS = 16_384;

  private static final Predicate<String> NO_HEIGHT =
      Pattern.compile(" *0+(?:\\.0*)? *").asMatchPredicate();

  /** What stands behind a day (ISO 8601) that has no time. */
  private static final Pattern MIDNIGHT = Pattern.compile("T00:00(?::00(?:\\.0+)?)?Z?$");

  private final List<String> texts;
  private final NumberFormats formats;
  private final RowSink rows;
  private int number;

  XlsxRows(List<String> texts, NumberFormats formats, RowSink rows) {
    this.texts = texts;
    this.formats = formats;
    this.rows = rows;
  }

  void read(Xml xml) throws XMLStreamException, UnreadableSheetException {
    for (Xml.Event event = xml.next(); event != Xml.Event.OVER; event = xml.next()) {
      if (event == Xml.Event.START && xml.name().equals("row")) {
        // A row that does not say its number comes right after the one before.
        number = Math.max(xml.number("r").orElse(0), number + 1);
        boolean hidden = xml.flag("hidden") || xml.attribute("ht").filter(NO_HEIGHT).isPresent();
        rows.row(SheetRow.of(number, hidden, cells(xml)));
      }
    }
  }

  private List<SheetRow.Cell> cells(Xml xml) throws XMLStreamException, UnreadableSheetException {
    List<SheetRow.Cell> cells = new ArrayList<>();
    int next = 0;
    for (Xml.Event event = xml.next(); ; event = xml.next()) {
      if (event == Xml.Event.OVER || (event == Xml.Event.END && xml.name().equals("row"))) {
        return cells;
      }
      if (event == Xml.Event.START && xml.name().equals("c")) {
        int column = xml.attribute("r").flatMap(XlsxRows::column).orElse(next);
        if (column >= MOST_COLUMNS || column < next) {
          throw SheetRefusals.damaged();
        }
        next = column + 1;
        SheetRow.Cell cell = cell(xml);
        if (!cell.blank()) {
          while (cells.size() < column) {
            cells.add(SheetRow.Cell.BLANK);
          }
          cells.add(cell);
        }
      }
    }
  }

  private SheetRow.Cell cell(Xml xml) throws XMLStreamException {
    String type = xml.attribute("t").orElse("n");
    int style = xml.number("s").orElse(0);
    Optional<String> formula = Optional.empty();
    String value = "";
    for (Xml.Event event = xml.next(); event == Xml.Event.START; event = xml.next()) {
      switch (xml.name()) {
        case "f" -> formula = Optional.of(xml.text());
        case "v" -> value = type.equals("str") ? EscapedText.read(xml.text()) : xml.text();
        case "is" -> value = richText(xml);
        default -> xml.text();
      }
    }
    String last = value;
    return formula
        .map(text -> SheetRow.Cell.flawed(shown(text, type, last, style), SheetRow.Flaw.FORMULA))
        .orElseGet(() -> of(type, last, style));
  }

  /** What people see of a formula; where nobody has worked it out yet, the formula itself. */
  private String shown(String formula, String type, String value, int style) {
    return value.isEmpty() && !formula.isBlank() ? "=" + formula : shown(type, value, style);
  }

  private SheetRow.Cell of(String type, String value, int style) {
    return switch (type) {
      case "s", "str", "inlineStr" -> SheetRow.Cell.typed(shown(type, value, style));
      case "e" -> SheetRow.Cell.flawed(value, SheetRow.Flaw.ERROR_VALUE);
      case "b" ->
          value.isEmpty() ? SheetRow.Cell.BLANK : SheetRow.Cell.value(shown(type, value, style));
      case "d" -> SheetRow.Cell.typed(shown(type, value, style));
      // What says that it is a number may be any text; only a number is looked at no further.
      case "n" ->
          formats
              .text(value, style)
              .map(SheetRow.Cell::value)
              .orElseGet(() -> SheetRow.Cell.typed(value));
      default -> SheetRow.Cell.typed(value);
    };
  }

  private String shown(String type, String value, int style) {
    return switch (type) {
      case "s" -> shared(value);
      case "b" -> value.equals("1") ? "TRUE" : "FALSE";
      case "n" -> formats.text(value, style).orElse(value);
      case "d" -> MIDNIGHT.matcher(value.strip()).replaceFirst("");
      default -> value;
    };
  }

  private String shared(String index) {
    return Optional.of(index)
        .filter(text -> text.matches("[0-9]{1,9}"))
        .map(Integer::parseInt)
        .filter(at -> at < texts.size())
        .map(texts::get)
        .orElse("");
  }

  /** The text of an element whose runs each have a format of their own; readings are left out. */
  static String richText(Xml xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      switch (xml.next()) {
        case START -> {
          switch (xml.name()) {
            case "t" -> text.append(EscapedText.read(xml.text()));
            case "rPh" -> xml.text();
            default -> depth++;
          }
        }
        case END -> depth--;
        case OVER -> depth = 0;
      }
    }
    return text.toString();
  }

  /** The column of a reference such as {@code AB12}, from 0. */
  private static Optional<Integer> column(String reference) {
    int column = 0;
    int letters = 0;
    while (letters < reference.length()
        && reference.charAt(letters) >= 'A'
        && reference.charAt(letters) <= 'Z') {
      column = column * 26 + reference.charAt(letters) - 'A' + 1;
      letters++;
      if (letters > 3) {
        return Optional.empty();
      }
    }
    return letters == 0 ? Optional.empty() : Optional.of(column - 1);
  }
}
