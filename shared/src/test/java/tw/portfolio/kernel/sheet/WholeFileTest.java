package tw.portfolio.kernel.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tw.portfolio.kernel.sheet.RawWorkbook.hiddenRow;
import static tw.portfolio.kernel.sheet.RawWorkbook.row;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.kernel.sheet.FilledSheet.Told;
import tw.portfolio.kernel.sheet.cell.Layout;
import tw.portfolio.kernel.sheet.cell.Note;

/** Nothing of a workbook is half-read, and what is passed over is told. */
class WholeFileTest {
  private static final String HEADER = row("學號", "姓名");
  private final List<FilledRow> rows = new ArrayList<>();

  private Told read(Map<String, String> sheets) throws UnreadableSheetException {
    return FilledSheet.read(
        RawWorkbook.of(sheets).bytes(),
        SheetType.XLSX,
        List.of(Layout.of(Sheets.COLUMNS)),
        rows::add);
  }

  private static Map<String, String> sheets(String... namesAndRows) {
    Map<String, String> sheets = new LinkedHashMap<>();
    for (int at = 0; at < namesAndRows.length; at += 2) {
      sheets.put(namesAndRows[at], namesAndRows[at + 1]);
    }
    return sheets;
  }

  private static List<String> notes(Told told) {
    return told.notes().stream().map(Note::chinese).toList();
  }

  private FileRefusal refusal(Map<String, String> sheets) {
    List<FileRefusal> refusals = new ArrayList<>();
    assertThatThrownBy(() -> read(sheets))
        .isInstanceOfSatisfying(UnreadableSheetException.class, e -> refusals.add(e.refusal()));
    return refusals.getFirst();
  }

  @Test
  void shouldReadEverySheetThatHasTheHeaders() throws Exception {
    Told told =
        read(
            sheets(
                "高一", HEADER + row("1", "王") + row("2", "林"),
                "高二", row("姓名", "學號") + row("陳", "3"),
                "工作表3", ""));

    assertThat(rows)
        .extracting(one -> one.place().sheet() + one.number() + one.cells().get("學號"))
        .containsExactly("高一21", "高一32", "高二23");
    assertThat(notes(told)).containsExactly("這個檔案有 2 張工作表，都已讀取：高一、高二。");
  }

  @Test
  void shouldRefuseAFileOfWhichASheetCannotBeRead() {
    FileRefusal refusal =
        refusal(sheets("高一", HEADER + row("1", "王"), "統計", row("班級", "人數") + row("101", "40")));

    assertThat(refusal.code()).isEqualTo("other-sheets");
    assertThat(refusal.chinese()).contains("「統計」").contains("「高一」").contains("請");
  }

  @Test
  void shouldSayWhichSheetHasNoHeaders() {
    FileRefusal refusal = refusal(sheets("甲", row("a") + row("1"), "乙", row("b")));

    assertThat(refusal.code()).isEqualTo("wrong-headers");
    assertThat(refusal.chinese()).contains("工作表「甲」").contains("缺少「學號」");
  }

  @ParameterizedTest
  @ValueSource(strings = {"填寫說明", "說明", "選項", "修改內容", "新增內容", "檔案中沒有的資料"})
  void shouldPassOverWhatThisPlatformAdds(String name) throws Exception {
    Told told = read(sheets("名冊", HEADER + row("1", "王"), name, row("a", "b") + row("1", "2")));

    assertThat(rows).hasSize(1);
    assertThat(told.notes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"封面", "0.封面", "成績名冊封面"})
  void shouldPassOverTheCoverOfTheNationalLayoutAndSaySo(String cover) throws Exception {
    Told told = read(sheets(cover, row("學校代碼", "213303"), "名冊", HEADER + row("1", "王")));

    assertThat(rows).hasSize(1);
    assertThat(notes(told)).singleElement().asString().contains("封面").contains(cover);
  }

  @Test
  void shouldReadHiddenRowsAndTellThem() throws Exception {
    Told told =
        read(
            sheets(
                "名冊",
                HEADER
                    + hiddenRow("hidden=\"1\"", "1", "王")
                    + row("2", "林")
                    + hiddenRow("hidden=\"true\"", "3", "陳")
                    + hiddenRow("ht=\"0\" customHeight=\"1\"", "4", "李")));

    assertThat(Sheets.numbers(rows)).containsExactly("1", "2", "3", "4");
    assertThat(notes(told)).containsExactly("工作表「名冊」有 3 列是隱藏或篩選掉的，也已讀取（第 2、4、5 列）。");
  }

  @Test
  void shouldReadAHiddenSheetWithTheHeadersAndPassOverOneWithout() throws Exception {
    Told told =
        read(
            sheets(
                "名冊", HEADER + row("1", "王"),
                "舊名冊:hidden", HEADER + row("2", "林"),
                "清單:veryHidden", row("男") + row("女")));

    assertThat(Sheets.numbers(rows)).containsExactly("1", "2");
    assertThat(notes(told))
        .anySatisfy(note -> assertThat(note).contains("舊名冊").contains("也已讀取"))
        .anySatisfy(note -> assertThat(note).contains("清單").contains("略過"));
  }

  @Test
  void shouldFindTheHeaderBelowTitlesWithinTenRows() throws Exception {
    String titles = row("○○高中 115 學年度名冊") + row("", "製表：註冊組").repeat(8);

    Told told = read(sheets("名冊", titles + HEADER + row("1", "王")));

    assertThat(Sheets.numbers(rows)).containsExactly("1");
    assertThat(rows.getFirst().number()).isEqualTo(11);
    assertThat(notes(told)).singleElement().asString().contains("標題列以上");
    assertThat(refusal(sheets("名冊", row("x") + titles + HEADER + row("1", "王"))).code())
        .isEqualTo("wrong-headers");
  }

  @Test
  void shouldPassOverTheExampleRowAndColumnsOfOthersAndTellThem() throws Exception {
    Told told =
        read(
            sheets(
                "名冊",
                row("學號", "學生 LINE", "姓名（全名）", "備註")
                    + row("（範例）1150001", "a", "王小明", "")
                    + row("1", "b", "王", "x")));

    assertThat(Sheets.numbers(rows)).containsExactly("1");
    assertThat(rows.getFirst().cells())
        .containsExactlyInAnyOrderEntriesOf(Map.of("學號", "1", "姓名", "王"));
    assertThat(told.ignored()).containsExactly("學生 LINE", "備註");
    assertThat(notes(told)).containsExactly("工作表「名冊」第 2 列是範例，已略過。");
  }

  @Test
  void shouldLeaveOutWhatTheFileHasNoColumnFor() throws Exception {
    read(sheets("名冊", row("學號") + row("1")));

    assertThat(rows.getFirst().cells()).isEqualTo(Map.of("學號", "1"));
  }
}
