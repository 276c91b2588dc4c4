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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * What numbers look like, by the style of their cell: days as {@code 2026-03-15}, codes with the
 * zeros that the format puts in front, all others as plain digits.
 */
final class NumberFormats {
  private static final Pattern BESIDE_THE_POINT =
      Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.|[eE][+\\-]");
  private static final Pattern OF_A_DAY = Pattern.compile("[ydge]|m", Pattern.CASE_INSENSITIVE);
  private static final Pattern OF_A_TIME = Pattern.compile("[hs]", Pattern.CASE_INSENSITIVE);
  private static final Pattern ZEROS = Pattern.compile("0{2,30}");
  private static final MathContext AS_EXCEL_SHOWS = new MathContext(15);
  private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
  private static final LocalDate EPOCH_OF_1904 = LocalDate.of(1904, 1, 1);
  private static final int SECONDS_A_DAY = 86_400;

  /** 31 December 9999. */
  private static final double LAST_DAY = 2_958_465;

  private final Map<Integer, String> custom = new HashMap<>();
  private final List<Integer> styles = new ArrayList<>();
  private final boolean since1904;

  NumberFormats(boolean since1904) {
    this.since1904 = since1904;
  }

  /** Reads {@code styles.xml}. */
  void read(Xml xml) throws XMLStreamException {
    boolean inCells = false;
    for (Xml.Event event = xml.next(); event != Xml.Event.OVER; event = xml.next()) {
      boolean start = event == Xml.Event.START;
      switch (xml.name()) {
        case "numFmt" -> {
          if (start && xml.number("numFmtId").isPresent()) {
            custom.put(xml.number("numFmtId").get(), xml.attribute("formatCode").orElse(""));
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
    int format = style < styles.size() ? styles.get(style) : 0;
    String code = custom.getOrDefault(format, "").split(";", -1)[0];
    if (isDay(format, code) || isTime(format, code)) {
      return moment(number);
    }
    String digits =
        BigDecimal.valueOf(number).round(AS_EXCEL_SHOWS).stripTrailingZeros().toPlainString();
    boolean padded = ZEROS.matcher(code).matches() && digits.matches("[0-9]+");
    return Optional.of(
        padded && digits.length() < code.length()
            ? "0".repeat(code.length() - digits.length()) + digits
            : digits);
  }

  private static boolean isDay(int format, String code) {
    // The formats from 27 on are those of Taiwan, China, Japan and Korea.
    boolean builtIn =
        (format >= 14 && format <= 17)
            || format == 22
            || (format >= 27 && format <= 36)
            || (format >= 50 && format <= 58);
    return builtIn || OF_A_DAY.matcher(said(code)).find();
  }

  private static boolean isTime(int format, String code) {
    return (format >= 18 && format <= 21)
        || (format >= 45 && format <= 47)
        || OF_A_TIME.matcher(said(code)).find();
  }

  private static String said(String code) {
    return code.toLowerCase(Locale.ROOT).startsWith("general")
        ? ""
        : BESIDE_THE_POINT.matcher(code).replaceAll("");
  }

  private Optional<String> moment(double serial) {
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
    if (day == 0 && !since1904) {
      return Optional.of(time.toString());
    }
    LocalDate date = date(day);
    return Optional.of(
        seconds == 0
            ? date.toString()
            : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(LocalDateTime.of(date, time)));
  }

  /** Excel believes that there was a 29 February 1900, so the days before it are one off. */
  private LocalDate date(long day) {
    return since1904 ? EPOCH_OF_1904.plusDays(day) : EPOCH.plusDays(day < 60 ? day + 1 : day);
  }
}
