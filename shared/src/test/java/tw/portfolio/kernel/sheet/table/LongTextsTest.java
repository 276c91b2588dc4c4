package tw.portfolio.kernel.sheet.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;

/** Nothing of a text is hidden behind the cell beside it. */
class LongTextsTest {
  private static final String REASON = "團體活動與未授予學分的彈性學習課程不能提交（115213308H1110108009914）";

  @Test
  void shouldShowATextInLinesWhereItIsWiderThanItsColumn() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XlsxWorkbook workbook = new XlsxWorkbook(out)) {
      workbook.sheet("明細", List.of("學號", "原因", "承辦"));
      workbook.add(List.of("0150001", REASON, "教學組長"));
    }

    try (Workbook read = WorkbookFactory.create(new ByteArrayInputStream(out.toByteArray()))) {
      Row row = read.getSheet("明細").getRow(1);
      assertThat(row.getCell(1).getStringCellValue()).isEqualTo(REASON);
      assertThat(row.getCell(1).getCellStyle().getWrapText()).isTrue();
      assertThat(row.getCell(1).getCellStyle().getDataFormatString()).isEqualTo("@");
      assertThat(row.getCell(0).getCellStyle().getWrapText()).isFalse();
      assertThat(row.getHeightInPoints()).as("room for each line").isGreaterThan(29);
      assertThat(row.getCell(2).getCellStyle().getWrapText()).isFalse();
    }
  }
}
