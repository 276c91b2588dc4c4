package tw.portfolio.kernel.sheet;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** What a part refers to: other parts, by the ids that it uses and by what they are to it. */
final class Relations {
  private final PartName of;
  private final Map<String, Related> byId = new HashMap<>();

  private Relations(PartName of) {
    this.of = of;
  }

  /**
   * A part that is referred to.
   *
   * @param kind what it is, such as {@code worksheet}, in either set of name spaces
   */
  record Related(PartName part, String kind) {}

  /** Reads what a part refers to; nothing if it doesn't say. */
  static Relations of(PartName part, LimitedParts parts) throws UnreadableSheetException {
    Relations relations = new Relations(part);
    parts.read(part.relations(), relations::read);
    return relations;
  }

  private void read(Xml xml) throws XMLStreamException {
    for (Xml.Event event = xml.next(); event != Xml.Event.OVER; event = xml.next()) {
      if (event == Xml.Event.START && xml.name().equals("Relationship") && inside(xml)) {
        Related related =
            new Related(
                of.target(xml.attribute("Target").orElse("")),
                kind(xml.attribute("Type").orElse("")));
        xml.attribute("Id").ifPresent(id -> byId.put(id, related));
      }
    }
  }

  private static boolean inside(Xml relationship) {
    return !relationship.attribute("TargetMode").orElse("Internal").equalsIgnoreCase("External");
  }

  private static String kind(String type) {
    return type.strip().substring(type.strip().lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }

  Optional<Related> ofId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The part of that kind, in lower case. */
  Optional<PartName> ofKind(String kind) {
    return byId.values().stream()
        .filter(related -> related.kind().equals(kind))
        .map(Related::part)
        .findFirst();
  }
}
