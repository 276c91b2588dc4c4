package tw.portfolio.kernel.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tw.portfolio.kernel.sheet.cell.CellProblem;
import tw.portfolio.kernel.sheet.cell.Column;
import tw.portfolio.kernel.sheet.cell.RowPlace;
import tw.portfolio.record.GradeRecord;
import tw.portfolio.record.book.Book;
import tw.portfolio.record.book.Books;
import tw.portfolio.record.sheet.TemplateSheet;

class WrittenSheetTest {
  private static String joined(FilledRow row, Book book) {
    return String.join(
        "|", book.columns().stream().map(column -> row.cells().get(column.title())).toList());
  }

  private static FilledRow row(int number, String title, String text) {
    return new FilledRow(RowPlace.of(number), Map.of(title, text), List.of());
  }

  @Test
  void shouldMakeTemplatesWhoseOwnHeadersAreUnderstood() {
    for (Book book : Books.ALL) {
      for (SheetType type : SheetType.values()) {
        byte[] template =
            type == SheetType.XLSX ? TemplateSheet.xlsx(book) : TemplateSheet.csv(book);
        assertThat(refusalOf(template, type, book))
            .as(book.kind() + " " + type)
            .isEqualTo("no-rows");
      }
    }
  }

  private static String refusalOf(byte[] content, SheetType type, Book book) {
    try {
      FilledSheet.read(content, type, book.layouts(), _ -> {});
      return "none";
    } catch (UnreadableSheetException e) {
      return e.refusal().code();
    }
  }

  @Test
  void shouldBeginACsvTemplateSoThatExcelKnowsItsEncoding() {
    assertThat(new String(TemplateSheet.csv(Books.ALL.getFirst()), StandardCharsets.UTF_8))
        .startsWith("\uFEFF")
        .endsWith("\r\n");
  }

  @Test
  void shouldLeaveRoomForACourseCode() {
    Book book = Books.of(GradeRecord.KIND);
    Column<?> code = book.columns().get(1);

    assertThat(code.title()).isEqualTo("課程代碼");
    assertThat(SheetLook.width(code)).isGreaterThan(code.example().length());
  }

  @Test
  void shouldGiveBackTheFileWithItsMarksSoThatItCanBeMendedAndSentAgain() throws Exception {
    Book book = Books.ALL.getFirst();
    String first = book.columns().getFirst().title();
    CellProblem problem = new CellProblem(RowPlace.of(1_200), first, "=1", "請改正。", "Mend it.");
    MarkedSheet sheet =
        new MarkedSheet(
            "名冊",
            place ->
                place.equals(problem.place())
                    ? new MarkedSheet.Mark("有誤", List.of(problem), List.of())
                    : new MarkedSheet.Mark("新增", List.of(), List.of()));
    sheet.sheet("", book.columns());
    for (int number : IntStream.rangeClosed(2, 1_199).toArray()) {
      sheet.row(row(number, first, "0" + number));
    }
    sheet.row(row(1_200, first, "=1+1"));
    sheet.list("修改內容", List.of("列", "說明"), List.of(List.of("2", "改")));
    sheet.list("檔案中沒有的資料", List.of("列", "說明"), List.of());

    List<FilledRow> rows = new ArrayList<>();
    FilledSheet.read(sheet.bytes(), SheetType.XLSX, book.layouts(), rows::add);

    assertThat(rows).hasSize(1_199);
    assertThat(rows.getFirst().number()).isEqualTo(2);
    assertThat(rows.getFirst().cells()).containsEntry(first, "02").doesNotContainKey("說明");
    assertThat(joined(rows.getFirst(), book)).startsWith("02");
    assertThat(rows.getLast().flaws())
        .singleElement()
        .extracting(CellProblem::value)
        .isEqualTo("=1+1");
  }
}
