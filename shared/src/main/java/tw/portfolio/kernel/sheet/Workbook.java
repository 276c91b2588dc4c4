package tw.portfolio.kernel.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import tw.portfolio.kernel.sheet.Relations.Related;

/** What a workbook says of itself: its sheets, and which parts they and their texts are. */
final class Workbook {
  private static final PartName TOP = new PartName("");
  private static final PartName USUAL = PartName.of("xl/workbook.xml");
  private static final String MACROS = "vbaproject";

  private final List<Sheet> sheets = new ArrayList<>();
  private final Relations relations;
  private boolean since1904;

  private Workbook(Relations relations) {
    this.relations = relations;
  }

  /**
   * A sheet of rows.
   *
   * @param name as people see it
   * @param part the part with its rows
   * @param visible whether people see it at all
   */
  record Sheet(String name, PartName part, boolean visible) {}

  /** Reads what it says. */
  static Workbook of(LimitedParts parts) throws UnreadableSheetException {
    PartName main = Relations.of(TOP, parts).ofKind("officedocument").orElse(USUAL);
    Workbook workbook = new Workbook(Relations.of(main, parts));
    if (!parts.read(main, workbook::read)) {
      throw SheetRefusals.notXlsx();
    }
    if (workbook.relations.ofKind(MACROS).isPresent() || hasMacros(parts.names())) {
      throw SheetRefusals.macros();
    }
    return workbook;
  }

  private static boolean hasMacros(Set<PartName> parts) {
    return parts.stream().anyMatch(part -> part.path().endsWith(MACROS + ".bin"));
  }

  private void read(Xml xml) throws XMLStreamException {
    for (Xml.Event event = xml.next(); event != Xml.Event.OVER; event = xml.next()) {
      if (event == Xml.Event.START && xml.name().equals("workbookPr")) {
        since1904 = xml.flag("date1904");
      } else if (event == Xml.Event.START && xml.name().equals("sheet")) {
        String state = xml.attribute("state").orElse("visible").strip().toLowerCase(Locale.ROOT);
        String name = EscapedText.read(xml.attribute("name").orElse(""));
        // Sheets of charts have no rows.
        xml.relation()
            .flatMap(relations::ofId)
            .filter(
                related -> !related.kind().endsWith("sheet") || related.kind().equals("worksheet"))
            .map(Related::part)
            .ifPresent(part -> sheets.add(new Sheet(name, part, state.equals("visible"))));
      }
    }
  }

  /** Its sheets of rows, in order. */
  List<Sheet> sheets() {
    return List.copyOf(sheets);
  }

  /** The part with the texts that several cells share. */
  Optional<PartName> texts() {
    return relations.ofKind("sharedstrings");
  }

  /** The part with the styles of cells. */
  Optional<PartName> styles() {
    return relations.ofKind("styles");
  }

  boolean since1904() {
    return since1904;
  }
}
