package tw.portfolio.submission.book;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.kernel.sheet.table.StableWorkbook;
import tw.portfolio.kernel.sheet.table.XlsxWorkbook;

/**
 * Books as workbooks. A book has the cover and its sheets and nothing else, so that whatever reads
 * it finds the national layout; what the school is called and what is not proven stand in a note
 * beside the cover's first cell, which is no cell's value. A draft, which is never handed in, has a
 * last sheet 「說明」 besides: each column, where its value comes from and what is known of it.
 */
final class BookFiles {
  /** As many rows are looked at for how wide columns have to be. */
  private static final int USUAL_ROWS = 100;

  private static final String NOTES = "說明";
  private static final List<String> NOTE_HEADERS = List.of("工作表", "欄位", "值的來源", "欄位的依據", "證實");

  private BookFiles() {}

  /** The book as it is handed in, or as a draft of that; made then, the same has the same bytes. */
  static byte[] book(BookContents contents, BookYear year, Instant made) {
    return workbook(
        made,
        file -> {
          NationalBook book = contents.book();
          file.sheet(NationalBook.COVER, NationalBook.COVER_HEADERS);
          file.note(note(book, year));
          file.add(book.cover(year));
          for (BookContents.Sheet sheet : contents.sheets()) {
            write(file, sheet.name(), sheet.headers(), sheet.rows());
          }
          if (year.order().draft()) {
            write(file, NOTES, NOTE_HEADERS, notes(book));
          }
        });
  }

  /** 「(缺)」: the rows that may not be handed in, each with the reason; none if there are none. */
  static Optional<byte[]> missing(BookContents contents, Instant made) {
    return contents.missing() == 0
        ? Optional.empty()
        : Optional.of(
            workbook(
                made,
                file -> {
                  for (BookContents.Sheet sheet : contents.sheets()) {
                    if (!sheet.missing().isEmpty()) {
                      write(
                          file,
                          sheet.name() + "(缺)",
                          Stream.concat(
                                  BookContents.MISSING_HEADERS.stream(), sheet.headers().stream())
                              .toList(),
                          sheet.missing());
                    }
                  }
                }));
  }

  private static String note(NationalBook book, BookYear year) {
    String draft = year.order().draft() ? "這是草稿，只供檢視，不可提交。\n" : "";
    return "%s%s\n%s，版面第 %d 版。\n%s"
        .formatted(
            draft,
            year.named().heading(),
            book.name(),
            book.version(),
            String.join("\n", book.unproven()));
  }

  private static List<List<String>> notes(NationalBook book) {
    Stream<List<String>> columns =
        book.sheets().stream()
            .flatMap(sheet -> sheet.columns().stream().map(column -> note(sheet, column)));
    return Stream.concat(
            columns, book.unproven().stream().map(unproven -> List.of("", "", unproven)))
        .toList();
  }

  private static List<String> note(BookSheet<?> sheet, BookColumn<?> column) {
    return List.of(
        sheet.name(),
        column.header(),
        column.origin(),
        column.evidence().chinese(),
        column.evidence().proven() ? "有依據" : "未證實");
  }

  private static void write(
      XlsxWorkbook file, String name, List<String> headers, List<List<String>> rows)
      throws IOException {
    file.sheet(name, headers, rows.subList(0, Math.min(rows.size(), USUAL_ROWS)));
    for (List<String> row : rows) {
      file.add(row);
    }
  }

  private static byte[] workbook(Instant made, Writing writing) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      try (XlsxWorkbook file = new XlsxWorkbook(out)) {
        writing.into(file);
      }
      return StableWorkbook.of(out.toByteArray(), made);
    } catch (IOException e) {
      // Nothing but memory is written.
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a workbook. */
  private interface Writing {
    void into(XlsxWorkbook file) throws IOException;
  }
}
