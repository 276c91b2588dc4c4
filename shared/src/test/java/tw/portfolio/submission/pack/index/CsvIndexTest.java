package tw.portfolio.submission.pack.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvIndexTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void shouldStartWithAByteOrderMarkAndTheHeader() throws IOException {
    new CsvIndex(out).close();

    assertThat(out.toByteArray()).startsWith(0xEF, 0xBB, 0xBF);
    assertThat(text())
        .isEqualTo(
            "班級 (class),座號 (seat),學號 (student number),姓名 (name),學年度 (school year),"
                + "學期 (semester),課程代碼 (course code),科目名稱 (course name),"
                + "修課類別 (kind of taking),學分 (credits),簡述 (description),"
                + "認證教師 (certified by),認證時間 (certified at),檔案 (path in archive),"
                + "封存檔 (archive),檔案類型 (media type),大小 (bytes),SHA-256,MD5,"
                + "多元表現 (achievement)\r\n");
  }

  @Test
  void shouldWriteARowAFile() throws IOException {
    try (CsvIndex index = new CsvIndex(out)) {
      index.addAll(List.of(IndexRows.of("001", "一"), IndexRows.of("002", "二")));
    }

    assertThat(text().lines()).hasSize(3);
    assertThat(text().lines().skip(1).findFirst().orElseThrow())
        .isEqualTo(
            "高二01班,7,001,王小明,113,,113-190406-V111,國語文,必修,4,一,林老師,2025-01-15 16:20,"
                + "113-1/data/高二01班/王小明/國語文.pdf,113-1.zip,application/pdf,4194304,"
                + "ab".repeat(32)
                + ","
                + "cd".repeat(16)
                + ",");
  }

  @Test
  void shouldQuoteAsRfc4180Says() throws IOException {
    assertThat(written("他說\"好\",\r\n然後")).contains(",\"他說\"\"好\"\",\r\n然後\",");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+886",
        "-5",
        "@SUM(A1)",
        "\t=1",
        "＝1",
        "＋1",
        "－1",
        "＠x",
        "=cmd|' /C calc'!A0"
      })
  void shouldDisarmWhatASpreadsheetWouldRun(String description) throws IOException {
    assertThat(written(description)).contains(",'" + description + ",");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r=1", "\n=1"})
  void shouldDisarmALineBreakInFront(String description) throws IOException {
    assertThat(written(description)).contains(",\"'" + description + "\",");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=1", "普通", "'a", " x"})
  void shouldLeaveOtherTextAlone(String description) throws IOException {
    assertThat(written(description)).contains("," + description + ",");
  }

  @Test
  void shouldLeaveTheStreamOpen() throws IOException {
    boolean[] closed = {false};
    ByteArrayOutputStream stream =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    new CsvIndex(stream).close();
    new XlsxIndex(stream).close();
    assertThat(closed[0]).isFalse();
  }

  @Test
  void shouldCloseOnceOnly() throws IOException {
    for (Index index : List.of(new CsvIndex(out), new XlsxIndex(out))) {
      index.close();
      int size = out.size();
      index.close();
      assertThat(out.size()).isEqualTo(size);
    }
  }

  private String written(String description) throws IOException {
    try (CsvIndex index = new CsvIndex(out)) {
      index.add(IndexRows.of("001", description));
    }
    return text();
  }

  private String text() {
    return out.toString(StandardCharsets.UTF_8).substring(1);
  }
}
