package tw.portfolio.kernel.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not what they say, or that are made to hurt. */
class HostileSheetTest {
  private static final String ROWS =
      "<row r=\"1\"><c t=\"str\"><v>學號</v></c><c t=\"str\"><v>姓名</v></c></row>"
          + "<row r=\"2\"><c><v>1</v></c></row>";

  private static void assertRefused(byte[] content, SheetType type, String code) {
    FileRefusal refusal = Sheets.refusal(content, type);
    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal.chinese()).contains("請");
  }

  @Test
  void shouldStopUnpackingABomb() {
    byte[] bomb = RawWorkbook.bomb(300);

    assertThat(bomb.length).isLessThan(5_000_000);
    assertRefused(bomb, SheetType.XLSX, "swelling-xlsx");
  }

  @Test
  void shouldNotBeFooledByPicturesBesideABomb() {
    byte[] pictures = new byte[4_000_000];
    new Random(7).nextBytes(pictures);
    String blank = "<row r=\"3\"></row>".repeat(1_200_000);

    assertRefused(
        new RawWorkbook(ROWS + blank).with("xl/media/a.png", pictures).bytes(),
        SheetType.XLSX,
        "swelling-xlsx");
  }

  @Test
  void shouldStopAtASingleValueThatWouldFillTheMemory() {
    String value = "x".repeat(3_000_000);
    assertRefused(
        new RawWorkbook("<row><c t=\"" + value + "\"/></row>").bytes(),
        SheetType.XLSX,
        "swelling-xlsx");
    assertRefused(
        new RawWorkbook(ROWS).with("xl/sharedStrings.xml", "<sst><si><t>" + value).bytes(),
        SheetType.XLSX,
        "swelling-xlsx");
  }

  @Test
  void shouldNotEvenUnpackWhatItDoesNotNeed() throws Exception {
    RawWorkbook workbook = new RawWorkbook(ROWS).with("xl/media/a.png", new byte[20_000_000]);

    assertThat(Sheets.xlsx(workbook)).hasSize(1);
  }

  @Test
  void shouldRefuseTwoHundredThousandRowsInAWorkbook() {
    String rows = ROWS + "<row><c><v>1</v></c></row>".repeat(200_000);
    assertRefused(new RawWorkbook(rows).bytes(), SheetType.XLSX, "too-many-rows");
  }

  @Test
  void shouldRefuseARowFurtherDownThanAnyWorkbookGoes() throws Exception {
    String last = "<row r=\"1048576\"><c><v>2</v></c></row>";
    assertThat(Sheets.xlsx(new RawWorkbook(ROWS + last))).hasSize(2);
    assertRefused(
        new RawWorkbook(ROWS + last + "<row><c><v>3</v></c></row>").bytes(),
        SheetType.XLSX,
        "too-many-rows");
    assertRefused(
        Sheets.utf8("學號,姓名\n" + "\n".repeat(1_048_576) + "1,王\n"), SheetType.CSV, "too-many-rows");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet>&e;</worksheet>",
        "<!DOCTYPE a [<!ENTITY e \"ha\">]><worksheet><sheetData/></worksheet>",
        "<worksheet>&e;</worksheet>",
        "<worksheet><sheetData>",
        "no xml at all",
        "<worksheet><sheetData><row><c r=\"B1\"/><c"
            + " r=\"A1\"><v>1</v></c></row></sheetData></worksheet>"
      })
  void shouldRefuseXmlThatNoSpreadsheetWrites(String xml) {
    assertRefused(
        new RawWorkbook(ROWS).with("xl/worksheets/sheet1.xml", xml).bytes(),
        SheetType.XLSX,
        "damaged-xlsx");
  }

  @Test
  void shouldRefuseAWorkbookThatWasCutOff() {
    byte[] whole = new RawWorkbook(ROWS).bytes();
    for (int length : new int[] {30, 200, whole.length / 2, whole.length - 30, whole.length - 20}) {
      assertRefused(Arrays.copyOf(whole, length), SheetType.XLSX, "damaged-xlsx");
    }
  }

  @Test
  void shouldRefuseAWorkbookWithDamagedBytes() {
    byte[] broken = new RawWorkbook(ROWS.repeat(50)).bytes();
    Arrays.fill(broken, 60, 120, (byte) 0x5A);

    assertRefused(broken, SheetType.XLSX, "damaged-xlsx");
  }

  @Test
  void shouldSayThatAnOldExcelFileWasOnlyRenamed() {
    byte[] old = new byte[2048];
    System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, old, 0, 4);

    assertRefused(old, SheetType.XLSX, "old-excel");
    assertRefused(old, SheetType.CSV, "old-excel");
  }

  @Test
  void shouldSayThatAWorkbookIsLockedByAPassword() {
    byte[] locked = new byte[2048];
    System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, locked, 0, 4);
    byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(name, 0, locked, 1024, name.length);

    assertRefused(locked, SheetType.XLSX, "password-protected");
  }

  @Test
  void shouldRefuseMacros() {
    assertRefused(
        new RawWorkbook(ROWS).with("xl/vbaProject.bin", "x").bytes(), SheetType.XLSX, "macros");
  }

  @Test
  void shouldRefuseWhatIsNotWhatItWasAnnouncedAs() {
    assertRefused(Sheets.utf8("學號,姓名\n1,王\n"), SheetType.XLSX, "not-xlsx");
    assertRefused(Sheets.utf8("<html><table>學號</table>"), SheetType.XLSX, "not-xlsx");
    assertRefused(new RawWorkbook(ROWS).bytes(), SheetType.CSV, "not-csv");
    assertRefused(new byte[0], SheetType.XLSX, "empty-file");
    assertRefused(Sheets.utf8("學號,姓名\n1,\0\n"), SheetType.CSV, "not-csv");
  }

  @Test
  void shouldRefuseAnArchiveThatIsNoWorkbook() {
    byte[] archive = new RawWorkbook(ROWS).with("xl/workbook.xml", "<workbook/>").bytes();
    assertRefused(archive, SheetType.XLSX, "damaged-xlsx");
  }
}
