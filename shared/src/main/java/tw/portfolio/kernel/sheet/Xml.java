package tw.portfolio.kernel.sheet;

import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A part of a workbook as a stream of elements. Document types are refused, and with them every
 * entity that could swell or reach outside. Only local names are looked at, for workbooks come in
 * two sets of name spaces.
 */
final class Xml implements AutoCloseable {
  private static final int MOST_CHARACTERS = 40_000;

  private final XMLStreamReader reader;

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
          return Event.START;
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

  String name() {
    return reader.getLocalName();
  }

  Optional<String> attribute(String name) {
    for (int at = 0; at < reader.getAttributeCount(); at++) {
      if (reader.getAttributeLocalName(at).equals(name)) {
        return Optional.of(reader.getAttributeValue(at));
      }
    }
    return Optional.empty();
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
