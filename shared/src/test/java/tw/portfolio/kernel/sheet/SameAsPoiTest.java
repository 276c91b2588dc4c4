package tw.portfolio.kernel.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our reader beside Apache POI's: the same cells, in many formats, in both date systems. */
class SameAsPoiTest {
  /** POI takes a day in a numbered colour for none, and writes {@code DBNum1} out. */
  private static final List<String> PREFIXES = List.of("", "[Red]", "[$-404]", "[Blue]");

  /**
   * Without the years of the Republic ({@code e}), which POI doesn't know, and quoted letters of
   * days, which it takes for days ({@link NumberFormatTest} has them).
   */
  private static final List<String> FORMATS =
      List.of(
          "General",
          "General;General",
          "[Color10]General",
          "[DBNum1][$-404]General",
          "0",
          "000",
          "0000000",
          "0_ ",
          "#,##0",
          "\"K\"000",
          "\\K000",
          "\"第\"000",
          "0\"班\"",
          "\"第\"0\"年\"",
          "0;-0;0;@",
          "@",
          "yyyy/m/d",
          "yyyy/m/d;@",
          "m/d/yy",
          "d-mmm-yy",
          "yyyy\"年\"m\"月\"d\"日\"",
          "yyyy-mm-dd hh:mm:ss",
          "yyyy/m/d h:mm AM/PM",
          "h:mm",
          "hh:mm:ss;@",
          "mmm-yy");

  private static final List<Integer> BUILT_IN =
      List.of(0, 1, 3, 14, 15, 16, 17, 18, 20, 21, 22, 49);
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}.*");

  private final Random random = new Random(14);
  private final DataFormatter formatter = new DataFormatter(Locale.US);

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void shouldReadEveryCellAsPoiDoes(boolean since1904) throws Exception {
    byte[] content = workbook(since1904);
    Map<Integer, String> ours = new HashMap<>();
    SheetReader.read(content, SheetType.XLSX, row -> ours.put(row.number(), row.cell(0).text()));

    List<String> differing = new ArrayList<>();
    int compared = 0;
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
      for (Row row : workbook.getSheetAt(0)) {
        Cell cell = row.getCell(0);
        String our = ours.getOrDefault(row.getRowNum() + 1, "");
        if (!same(cell, our, since1904)) {
          differing.add(
              "%s in %s: %s, to POI a day: %s"
                  .formatted(
                      cell.getNumericCellValue(),
                      cell.getCellStyle().getDataFormatString(),
                      our,
                      DateUtil.isCellDateFormatted(cell)));
        }
        compared++;
      }
    }
    assertThat(differing).isEmpty();
    assertThat(compared).isGreaterThan(1_500);
  }

  private byte[] workbook(boolean since1904) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      workbook.getCTWorkbook().addNewWorkbookPr().setDate1904(since1904);
      var sheet = workbook.createSheet("學生");
      for (CellStyle style : styles(workbook)) {
        for (int time = 0; time < 20; time++) {
          Cell cell = sheet.createRow(sheet.getLastRowNum() + 1).createCell(0);
          cell.setCellValue(number(style));
          cell.setCellStyle(style);
        }
      }
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static List<CellStyle> styles(XSSFWorkbook workbook) {
    var formats = workbook.createDataFormat();
    return Stream.concat(
            BUILT_IN.stream().map(Integer::shortValue),
            PREFIXES.stream()
                .flatMap(prefix -> FORMATS.stream().map(format -> prefix + format))
                .map(formats::getFormat))
        .map(
            format -> {
              CellStyle style = workbook.createCellStyle();
              style.setDataFormat(format);
              return style;
            })
        .toList();
  }

  /**
   * Whole numbers from March 1900 on (the day before it is none); where the format shows them as
   * they are or as times, others too.
   */
  private double number(CellStyle style) {
    int whole = 61 + random.nextInt(random.nextBoolean() ? 999 : 60_000);
    String format = style.getDataFormatString();
    boolean parts = format.contains("h:") || format.contains("General");
    return parts && random.nextBoolean() ? whole + random.nextInt(1, 96) / 96.0 : whole;
  }

  private boolean same(Cell cell, String our, boolean since1904) {
    if (DateUtil.isCellDateFormatted(cell)) {
      LocalDateTime moment = DateUtil.getLocalDateTime(cell.getNumericCellValue(), since1904);
      boolean withDay = cell.getCellStyle().getDataFormatString().matches(".*(?:y|d-).*");
      return withDay
          ? our.equals(moment.toLocalDate().toString())
              || our.equals(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment))
          : our.equals(moment.toLocalTime().toString());
    }
    String poi = formatter.formatCellValue(cell).replace(",", "").strip();
    return our.equals(poi)
        || (!DAY.matcher(our).matches()
            && poi.matches("[0-9]+\\.[0-9]+")
            && new BigDecimal(poi).subtract(new BigDecimal(our)).abs().doubleValue() < 1e-5);
  }
}
