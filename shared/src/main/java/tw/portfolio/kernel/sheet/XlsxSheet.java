package tw.portfolio.kernel.sheet;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Reads the sheets of a workbook row by row, after the texts and styles they refer to. */
final class XlsxSheet {
  private static final long MOST_TEXT_CHARACTERS = 40_000_000;

  /** What a text takes beside its characters. */
  private static final int A_TEXT = 20;

  private XlsxSheet() {}

  static void read(byte[] content, RowSink rows) throws UnreadableSheetException {
    LimitedParts parts = new LimitedParts(content);
    Workbook workbook = Workbook.of(parts);
    List<String> texts = new ArrayList<>();
    if (workbook.texts().isPresent()) {
      parts.read(workbook.texts().get(), xml -> readTexts(xml, texts));
    }
    NumberFormats formats = new NumberFormats(workbook.since1904());
    if (workbook.styles().isPresent()) {
      parts.read(workbook.styles().get(), formats::read);
    }
    if (workbook.sheets().isEmpty()) {
      throw SheetRefusals.damaged();
    }
    for (Workbook.Sheet sheet : workbook.sheets()) {
      if (rows.sheet(sheet.name(), sheet.visible())
          && !parts.read(sheet.part(), new XlsxRows(texts, formats, rows)::read)) {
        throw SheetRefusals.damaged();
      }
    }
  }

  private static void readTexts(Xml xml, List<String> texts)
      throws XMLStreamException, UnreadableSheetException {
    long characters = 0;
    for (Xml.Event event = xml.next(); event != Xml.Event.OVER; event = xml.next()) {
      if (event == Xml.Event.START && xml.name().equals("si")) {
        String text = XlsxRows.richText(xml);
        characters += text.length() + A_TEXT;
        if (characters > MOST_TEXT_CHARACTERS) {
          throw SheetRefusals.swelling();
        }
        texts.add(text);
      }
    }
  }
}
