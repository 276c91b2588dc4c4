package tw.portfolio.record.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import tw.portfolio.kernel.sheet.cell.Column;
import tw.portfolio.record.SectionEnrolment;
import tw.portfolio.record.Student;
import tw.portfolio.record.book.Book;
import tw.portfolio.record.book.Books;

/** Templates that a clerk can fill in without reading anything first. */
class TemplateSheetTest {
  private static XSSFWorkbook template(Book book) throws Exception {
    return new XSSFWorkbook(new ByteArrayInputStream(TemplateSheet.xlsx(book)));
  }

  private static int at(Book book, String title) {
    return book.columns().stream().map(Column::title).toList().indexOf(title);
  }

  private static List<String> offered(XSSFWorkbook workbook, int column) {
    return workbook.getSheetAt(0).getDataValidations().stream()
        .filter(one -> one.getRegions().getCellRangeAddress(0).getFirstColumn() == column)
        .map(one -> one.getValidationConstraint().getFormula1())
        .flatMap(formula -> values(workbook, formula).stream())
        .toList();
  }

  private static List<String> values(XSSFWorkbook workbook, String formula) {
    assertThat(formula.replace("'", "")).startsWith("選項!");
    var area = new AreaReference(formula, SpreadsheetVersion.EXCEL2007);
    return Arrays.stream(area.getAllReferencedCells())
        .map(
            cell ->
                workbook
                    .getSheet("選項")
                    .getRow(cell.getRow())
                    .getCell(cell.getCol())
                    .getStringCellValue())
        .toList();
  }

  @Test
  void shouldOfferWhatMayBeChosen() throws Exception {
    try (XSSFWorkbook workbook = template(Student.BOOK)) {
      assertThat(offered(workbook, at(Student.BOOK, "性別"))).containsExactly("男", "女");
      assertThat(offered(workbook, at(Student.BOOK, "學籍狀態"))).contains("在學", "休學");
      assertThat(offered(workbook, at(Student.BOOK, "姓名"))).isEmpty();
      assertThat(workbook.isSheetHidden(workbook.getSheetIndex("選項"))).isTrue();
    }
  }

  @Test
  void shouldOfferOnlyWhatIsTaken() {
    for (Book book : Books.ALL) {
      for (Column<?> column : book.columns()) {
        assertThat(column.choices())
            .allSatisfy(
                value -> assertThat(column.shape().reader().apply(value)).as(value).isPresent());
      }
    }
  }

  @Test
  void shouldShowWhatARowLooksLike() throws Exception {
    for (Book book : Books.ALL) {
      try (XSSFWorkbook workbook = template(book)) {
        assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
            .startsWith("（範例）");
      }
      assertThat(new String(TemplateSheet.csv(book), StandardCharsets.UTF_8).lines())
          .hasSize(2)
          .last()
          .asString()
          .startsWith("（範例）");
    }
  }

  @Test
  void shouldSayInChineseWhenACellIsToBeFilledIn() throws Exception {
    Book book = Books.of(SectionEnrolment.KIND);
    int teacher = at(book, "認證教師編號");
    try (XSSFWorkbook workbook = template(book)) {
      assertThat(workbook.getSheetAt(0).getRow(0).getCell(teacher).getCellComment().getString())
          .asString()
          .startsWith("視情況。只有轉學轉科、借讀要填；其他留空白。");
      XSSFSheet notes = workbook.getSheet("填寫說明");
      assertThat(notes.getRow(teacher + 1).getCell(1).getStringCellValue()).isEqualTo("視情況");
      assertThat(notes.getRow(teacher + 1).getCell(2).getStringCellValue())
          .startsWith("只有轉學轉科、借讀要填；其他留空白。");
    }
  }
}
