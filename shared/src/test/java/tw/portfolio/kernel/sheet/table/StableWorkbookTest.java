package tw.portfolio.kernel.sheet.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class StableWorkbookTest {
  private static final Instant MADE = Instant.parse("2026-06-30T18:00:00.123Z");

  @Test
  void shouldBearTheTimeThatItIsGivenAndKeepEveryCell() throws IOException {
    byte[] workbook = StableWorkbook.of(workbook(2_000), MADE);

    Map<String, String> parts = parts(workbook);
    assertThat(parts.get("docProps/core.xml")).contains(">2026-06-30T18:00:00Z<");
    assertThat(parts.get("xl/worksheets/sheet1.xml")).contains("row 1999", "row 0");
    assertThat(parts).containsKeys("[Content_Types].xml", "xl/workbook.xml", "xl/styles.xml");
  }

  @Test
  void shouldBeTheSameBytesHoweverOftenItIsMade() throws IOException {
    byte[] made = StableWorkbook.of(workbook(3), MADE);

    assertThat(StableWorkbook.of(made, MADE.plusSeconds(60)))
        .as("another time shows")
        .isNotEqualTo(made);
    assertThat(StableWorkbook.of(StableWorkbook.of(made, MADE.plusSeconds(60)), MADE))
        .as("the time is all that is of the making")
        .isEqualTo(made);
    assertThat(StableWorkbook.of(workbook(3), MADE)).isEqualTo(made);
  }

  @Test
  void shouldRefuseWhatIsNoWorkbook() {
    assertThatIllegalArgumentException().isThrownBy(() -> StableWorkbook.of(new byte[100], MADE));
  }

  private static byte[] workbook(int rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<TableColumn<Integer>> columns =
        List.of(
            TableColumn.text("列 (row)", 20, row -> "row " + row),
            new TableColumn<>("數 (number)", 20, row -> new IndexCell.Whole(row)));
    try (XlsxTable<Integer> table = new XlsxTable<>(out, "表 table", columns)) {
      table.addAll(IntStream.range(0, rows).boxed().toList());
    }
    return out.toByteArray();
  }

  private static Map<String, String> parts(byte[] workbook) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }
}
