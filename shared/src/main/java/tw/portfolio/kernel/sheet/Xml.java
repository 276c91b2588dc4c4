package tw.portfolio.kernel.sheet;

import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A part of a workbook as a stream of elements. Document types are refused, and with them every
 * entity that could swell or reach outside. Workbooks come in two sets of name spaces, so what
 * counts is the one of the part's first element: elements of any other, and whatever stands in an
 * extension, are passed over with all that is in them, though they may have the same local names.
 */
final class Xml implements AutoCloseable {
  private static final int MOST_CHARACTERS = 40_000;

  private static final Set<String> YES = Set.of("1", "true", "on");
  private static final String EXTENSIONS = "extLst";

  private final XMLStreamReader reader;
  private Optional<String> own = Optional.empty();

  Xml(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    reader = factory.createXMLStreamReader(in);
  }

  /** What comes next that matters. */
  enum Event {
    START,
    END,
    OVER
  }

  /** Goes to the next start or end of an element. */
  Event next() throws XMLStreamException {
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamReader.START_ELEMENT -> {
          if (counts()) {
            return Event.START;
          }
          text();
        }
        case XMLStreamReader.END_ELEMENT -> {
          return Event.END;
        }
        case XMLStreamReader.DTD, XMLStreamReader.ENTITY_REFERENCE ->
            throw new XMLStreamException("No workbook has document types or entities of its own");
        default -> {
          // Text is asked for where it matters.
        }
      }
    }
    return Event.OVER;
  }

  private boolean counts() {
    String space = Objects.requireNonNullElse(reader.getNamespaceURI(), "");
    if (own.isEmpty()) {
      own = Optional.of(space);
    }
    return own.get().equals(space) && !name().equals(EXTENSIONS);
  }

  String name() {
    return reader.getLocalName();
  }

  /** An attribute of the element's own, which has no name space. */
  Optional<String> attribute(String name) {
    return attribute(name, String::isEmpty);
  }

  /** Which of the part's relationships the element is about: {@code r:id}, however it is called. */
  Optional<String> relation() {
    return attribute("id", space -> !space.isEmpty());
  }

  private Optional<String> attribute(String name, Predicate<String> space) {
    for (int at = 0; at < reader.getAttributeCount(); at++) {
      if (reader.getAttributeLocalName(at).equals(name)
          && space.test(Objects.requireNonNullElse(reader.getAttributeNamespace(at), ""))) {
        return Optional.of(reader.getAttributeValue(at));
      }
    }
    return Optional.empty();
  }

  /** Whether an attribute says yes, in either way of saying so. */
  boolean flag(String name) {
    return attribute(name).map(String::strip).filter(YES::contains).isPresent();
  }

  /** A whole number in an attribute, if it is one. */
  Optional<Integer> number(String name) {
    return attribute(name).filter(text -> text.matches("[0-9]{1,9}")).map(Integer::parseInt);
  }

  /** The text of the element that has just started, cut where no cell could be as long. */
  String text() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    for (int depth = 1; depth > 0; ) {
      switch (reader.next()) {
        case XMLStreamReader.START_ELEMENT -> depth++;
        case XMLStreamReader.END_ELEMENT -> depth--;
        case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
          if (text.length() < MOST_CHARACTERS) {
            text.append(reader.getText());
          }
        }
        case XMLStreamReader.DTD, XMLStreamReader.ENTITY_REFERENCE ->
            throw new XMLStreamException("No workbook has entities of its own");
        default -> {
          // Comments and processing instructions say nothing.
        }
      }
    }
    return text.toString();
  }

  @Override
  public void close() throws XMLStreamException {
    reader.close();
  }
}
