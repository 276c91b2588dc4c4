package tw.portfolio.kernel.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** What a workbook says of itself: which part is its first sheet that people see. */
final class Workbook {
  private final Map<String, String> relations = new HashMap<>();
  private final List<String> visible = new ArrayList<>();
  private boolean since1904;

  /** Reads {@code workbook.xml}. */
  void readSheets(Xml xml) throws XMLStreamException {
    for (Xml.Event event = xml.next(); event != Xml.Event.OVER; event = xml.next()) {
      if (event == Xml.Event.START && xml.name().equals("workbookPr")) {
        String date1904 = xml.attribute("date1904").orElse("");
        since1904 = date1904.equals("1") || date1904.equals("true");
      } else if (event == Xml.Event.START && xml.name().equals("sheet") && seen(xml)) {
        // The attribute is r:id; the other one is sheetId.
        xml.attribute("id").ifPresent(visible::add);
      }
    }
  }

  private static boolean seen(Xml sheet) {
    return sheet.attribute("state").orElse("visible").equals("visible");
  }

  /** Reads {@code workbook.xml.rels}. */
  void readRelations(Xml xml) throws XMLStreamException {
    for (Xml.Event event = xml.next(); event != Xml.Event.OVER; event = xml.next()) {
      if (event == Xml.Event.START && xml.name().equals("Relationship")) {
        xml.attribute("Id").ifPresent(id -> relations.put(id, xml.attribute("Target").orElse("")));
      }
    }
  }

  /** The name of the part that is the first sheet. */
  Optional<String> firstSheet() {
    return visible.stream()
        .findFirst()
        .map(relations::get)
        .map(target -> target.startsWith("/") ? target.substring(1) : "xl/" + target);
  }

  boolean since1904() {
    return since1904;
  }
}
