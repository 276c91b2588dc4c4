package tw.portfolio.submission.precheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import tw.portfolio.job.JobReport;
import tw.portfolio.job.JobState;
import tw.portfolio.job.Product;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.samples.Records;
import tw.portfolio.samples.Students;

/** What the office gets, read by another library than the one that wrote it. */
class PrecheckWorkbookTest {
  private final PrecheckedSchool school = new PrecheckedSchool();

  @Test
  void shouldHaveALineForEachFaultWithWhoDoesWhat() throws IOException {
    school.withoutIdentity(Records.HUA);
    school.choose(Students.MING, school.physics(Students.MING), school.physics(Students.MING));

    List<Row> rows = rows(product(".xlsx"));

    assertThat(rows).hasSize(3);
    assertThat(texts(rows.getFirst())).startsWith("班級", "座號", "學號", "姓名", "身分證號（遮去中間）");
    assertThat(texts(rows.get(1)))
        .startsWith("101", "1", "s1", "王小明", "A12****789", "不能提交", "課程學習成果", "1151 物理（學期）")
        .contains("與另一筆完全相同", "設備組長", "row-twice");
    assertThat(texts(rows.get(2)))
        .startsWith("101", "2", "s2", "陳小華", "", "不能提交", "學籍資料")
        .contains("請在學籍資料補上身分證號或居留證號，再匯入。", "註冊組長", "No national id");
  }

  @Test
  void shouldTellTheClassesInNumbersAndWhatToKnowOfThem() throws IOException {
    school.withoutIdentity(Records.HUA);
    Product product = product(".xlsx");

    assertThat(texts(sheet(product, "各班").get(1))).startsWith("101", "2", "9", "1", "0");
    assertThat(sheet(product, "說明"))
        .extracting(row -> row.getCell(0).getRawValue())
        .contains("範圍：115 學年度（整學年），全校")
        .anySatisfy(note -> assertThat(note).contains("以全國資料庫的預檢為準"));
  }

  @Test
  void shouldGiveTheSameBytesForTheSameFindings() {
    school.withoutIdentity(Records.HUA);

    assertThat(product(".xlsx").sha256()).isEqualTo(product(".xlsx").sha256());
  }

  @Test
  void shouldOnlyHaveItsHeaderWhereNothingIsWrong() throws IOException {
    assertThat(rows(product(".xlsx"))).hasSize(1);
  }

  @Test
  void shouldSayTheSameAsJsonByClassAndStudent() {
    school.withoutIdentity(Records.HUA);

    Document all =
        Document.ofJson(
            new String(
                school.products.content(product(".json").key()),
                java.nio.charset.StandardCharsets.UTF_8));

    assertThat(all.text("scope")).isEqualTo("115 學年度（整學年），全校");
    assertThat(all.text("note")).contains("以全國資料庫的預檢為準");
    assertThat(all.inner("figures").integer("refused")).isEqualTo(1);
    assertThat(all.each("classes", one -> one.text("className"))).containsExactly("101");
    assertThat(all.toString()).doesNotContain("A123456789");
  }

  @Test
  void shouldDigestWhatItMade() {
    Product product = product(".xlsx");

    byte[] content = school.products.content(product.key());
    assertThat(product.bytes()).isEqualTo(content.length);
    assertThat(product.sha256()).isEqualTo(Sha256.of(content));
    assertThat(product.name()).isEqualTo("預檢_115 學年度（整學年），全校.xlsx");
  }

  private Product product(String extension) {
    JobReport report = ((JobState.Done) school.check(PrecheckedSchool.SCOPE).state()).report();
    return report.products().stream()
        .filter(product -> product.name().endsWith(extension))
        .findFirst()
        .orElseThrow();
  }

  private List<Row> rows(Product product) throws IOException {
    return sheet(product, "明細");
  }

  private List<Row> sheet(Product product, String name) throws IOException {
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(school.products.content(product.key())))) {
      return workbook.findSheet(name).orElseThrow().read();
    }
  }

  private static List<String> texts(Row row) {
    return row.stream().map(cell -> cell == null ? "" : cell.getRawValue()).toList();
  }
}
