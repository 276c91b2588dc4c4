package tw.portfolio.kernel.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamException;

/**
 * What numbers look like, by the style of their cell: days as {@code 2026-03-15}, codes with the
 * zeros and letters that the format puts around them, all others as plain digits.
 */
final class NumberFormats {
  private static final MathContext AS_EXCEL_SHOWS = new MathContext(15);
  private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
  private static final LocalDate EPOCH_OF_1904 = LocalDate.of(1904, 1, 1);
  private static final int SECONDS_A_DAY = 86_400;

  /** 31 December 9999. */
  private static final double LAST_DAY = 2_958_465;

  /** The formats from 27 on are those of Taiwan, China, Japan and Korea: days, or hours of one. */
  private static final Map<Integer, NumberFormat> BUILT_IN = builtIn();

  private final Map<Integer, NumberFormat> defined = new HashMap<>();
  private final List<Integer> styles = new ArrayList<>();
  private final boolean since1904;

  NumberFormats(boolean since1904) {
    this.since1904 = since1904;
  }

  private static Map<Integer, NumberFormat> builtIn() {
    Map<Integer, NumberFormat> formats = new HashMap<>();
    IntStream.of(9, 10).forEach(id -> formats.put(id, NumberFormat.of("0%")));
    IntStream.of(14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58)
        .forEach(id -> formats.put(id, NumberFormat.of("yyyy/m/d")));
    IntStream.of(18, 19, 20, 21, 45, 46, 47)
        .forEach(id -> formats.put(id, NumberFormat.of("h:mm:ss")));
    IntStream.of(22, 32, 33, 34, 35, 55, 56)
        .forEach(id -> formats.put(id, NumberFormat.of("yyyy/m/d h:mm:ss")));
    return Map.copyOf(formats);
  }

  /** Reads the part with the styles. */
  void read(Xml xml) throws XMLStreamException {
    boolean inFormats = false;
    boolean inCells = false;
    for (Xml.Event event = xml.next(); event != Xml.Event.OVER; event = xml.next()) {
      boolean start = event == Xml.Event.START;
      switch (xml.name()) {
        case "numFmts" -> inFormats = start;
        case "numFmt" -> {
          if (start && inFormats) {
            String code = EscapedText.read(xml.attribute("formatCode").orElse(""));
            xml.number("numFmtId").ifPresent(id -> defined.put(id, NumberFormat.of(code)));
          }
        }
        case "cellXfs" -> inCells = start;
        case "xf" -> {
          if (start && inCells) {
            styles.add(xml.number("numFmtId").orElse(0));
          }
        }
        default -> {
          // Fonts and fills show nothing of a number.
        }
      }
    }
  }

  /**
   * The text of a number.
   *
   * @param stored as the workbook has it
   * @param style the cell's style
   * @return empty if it is no number
   */
  Optional<String> text(String stored, int style) {
    double number;
    try {
      number = Double.parseDouble(stored);
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
    if (!Double.isFinite(number)) {
      return Optional.empty();
    }
    FormatSection section = format(style).section(number);
    return section.day() || section.time()
        ? moment(number, section)
        : Optional.of(section.digits(BigDecimal.valueOf(number).round(AS_EXCEL_SHOWS)));
  }

  /** A workbook's own format counts, even under the number of a built-in one. */
  private NumberFormat format(int style) {
    int id = style < styles.size() ? styles.get(style) : 0;
    return defined.getOrDefault(id, BUILT_IN.getOrDefault(id, NumberFormat.GENERAL));
  }

  private Optional<String> moment(double serial, FormatSection section) {
    if (serial < 0 || serial > LAST_DAY + 1) {
      return Optional.empty();
    }
    long day = (long) Math.floor(serial);
    long seconds = Math.round((serial - day) * SECONDS_A_DAY);
    if (seconds == SECONDS_A_DAY) {
      day++;
      seconds = 0;
    }
    LocalTime time = LocalTime.ofSecondOfDay(seconds);
    if (!section.day()) {
      return Optional.of(time.toString());
    }
    LocalDate date = date(day);
    return Optional.of(
        seconds == 0 || !section.time()
            ? date.toString()
            : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(LocalDateTime.of(date, time)));
  }

  /** Excel believes that there was a 29 February 1900, so the days before it are one off. */
  private LocalDate date(long day) {
    return since1904 ? EPOCH_OF_1904.plusDays(day) : EPOCH.plusDays(day < 60 ? day + 1 : day);
  }
}
