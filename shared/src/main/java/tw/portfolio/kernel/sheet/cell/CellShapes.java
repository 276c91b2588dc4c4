package tw.portfolio.kernel.sheet.cell;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.portfolio.kernel.mail.MailAddress;
import tw.portfolio.kernel.text.IncomingText;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Term;

/** The shapes of cells that many files share. */
public final class CellShapes {
  private static final String LOST = "?？□■";
  private static final String UNITS = "號|年級|學分|節|堂";
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final Pattern CODE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._-]{0,19}");
  private static final Pattern SPARE_NOUGHTS = Pattern.compile("0+([0-9]{3})");
  private static final Pattern YEAR = Pattern.compile("(1[0-9]{2})(?: *學年度?)?");
  private static final Pattern TERM =
      Pattern.compile("(1[0-9]{2})[-/. ]?([12])|(1[0-9]{2}) *學年度? *第? *([12]) *學期");
  private static final int LONGEST_NAME = 50;
  private static final int LONGEST_SECTION = 30;

  private CellShapes() {}

  /** A day, in either calendar. */
  public static CellShape<LocalDate> date() {
    return new CellShape<>(
            "請填日期，西元或民國皆可，例如 2024-09-01、2024/9/1、113/09/01 或 1130901。",
            "A date in either calendar, such as 2024-09-01, 2024/9/1, 113/09/01 or 1130901.",
            WrittenDate::read)
        .folded();
  }

  /** A whole number, both ends included. */
  public static CellShape<Integer> wholeNumber(int least, int most) {
    return new CellShape<Integer>(
            "請填 %d 到 %d 的整數。".formatted(least, most),
            "A whole number from %d to %d.".formatted(least, most),
            (String text) ->
                matching(NUMBER, withoutUnit(text, UNITS))
                    .map(Integer::valueOf)
                    .filter(number -> number >= least && number <= most))
        .folded();
  }

  /**
   * A number without the word that a school's format shows behind it, as in {@code 5 號}.
   *
   * @param units the words, one beside the other with a | between
   */
  public static String withoutUnit(String text, String units) {
    return text.replaceFirst("(?<=[0-9]) *(?:" + units + ")$", "");
  }

  /** One line of text. */
  public static CellShape<String> text(int most) {
    return new CellShape<>(
        "請填 %d 字以內的文字，不含換行。".formatted(most),
        "One line of at most %d characters.".formatted(most),
        text -> Optional.of(text).filter(oneLine(most)));
  }

  /** A person's name (姓名). */
  public static CellShape<String> name() {
    return new CellShape<>(
        "請填姓名，%d 字以內，不可只有數字或符號，也不可有「?」（轉檔時遺失的字）。請改成正確的字；打不出的字請填「〓」。".formatted(LONGEST_NAME),
        "A name of at most %d characters, with letters in it, without the question marks that stand"
                .formatted(LONGEST_NAME)
            + " for lost characters. Put 「〓」 for one that can't be typed.",
        text ->
            Optional.of(text)
                .filter(oneLine(LONGEST_NAME))
                .filter(CellShapes::whole)
                .filter(name -> name.codePoints().anyMatch(Character::isLetter)));
  }

  /**
   * A number or code that the school gives, such as a student number.
   *
   * @param chinese what it is, such as 學號
   * @param english the same in English
   */
  public static CellShape<String> code(String chinese, String english) {
    return new CellShape<String>(
            "請填%s：20 個以內的英文字母或數字。".formatted(chinese),
            "The %s: at most 20 letters or digits.".formatted(english),
            text -> matching(CODE, text))
        .folded();
  }

  /**
   * The name of a class. Three digits are as many as a class's number has: noughts that only a
   * wider number format has put in front are none of it, so that {@code 000961} is 961 while {@code
   * 007} stays.
   */
  public static CellShape<String> className() {
    CellShape<String> name = groupName("班級名稱", "class's name", ClassPlace.LONGEST_NAME);
    return new CellShape<>(
        name.chinese(),
        name.english(),
        text -> name.reader().apply(text).map(CellShapes::withoutSpareNoughts));
  }

  private static String withoutSpareNoughts(String name) {
    Matcher spare = SPARE_NOUGHTS.matcher(name);
    return spare.matches() ? spare.group(1) : name;
  }

  /**
   * The name of a section.
   *
   * @param chinese what it is, such as 教學班名稱
   * @param english the same in English
   */
  public static CellShape<String> groupName(String chinese, String english) {
    return groupName(chinese, english, LONGEST_SECTION);
  }

  private static CellShape<String> groupName(String chinese, String english, int longest) {
    // A # parts the keys that names are used in.
    Predicate<String> fits =
        oneLine(longest).and(text -> text.indexOf('#') < 0).and(CellShapes::whole);
    return new CellShape<String>(
            "請填%s：%d 字以內，不含 # 和 ?。".formatted(chinese, longest),
            "The %s: at most %d characters, without # and ?.".formatted(english, longest),
            text -> Optional.of(text).filter(fits))
        .folded();
  }

  /** A school year (學年度) of the Republic's calendar. */
  public static CellShape<SchoolYear> schoolYear() {
    return new CellShape<>(
            "請填民國學年度，例如 113。",
            "A school year of the Republic's calendar, such as 113.",
            text -> {
              var year = YEAR.matcher(text);
              return year.matches()
                  ? Optional.of(new SchoolYear(Integer.parseInt(year.group(1))))
                  : Optional.<SchoolYear>empty();
            })
        .folded();
  }

  /** A semester of a school year. */
  public static CellShape<Term> term() {
    return new CellShape<>(
            "請填學年度與學期，例如 1131 或 113-1。",
            "A school year and semester, such as 1131 or 113-1.",
            text -> {
              var term = TERM.matcher(text);
              if (!term.matches()) {
                return Optional.empty();
              }
              boolean inDigits = term.group(1) != null;
              return Optional.of(
                  Term.parse(
                      inDigits ? term.group(1) + term.group(2) : term.group(3) + term.group(4)));
            })
        .folded();
  }

  /** A mail address, its domain in lower case. */
  public static CellShape<String> email() {
    return new CellShape<>(
            "請填電子郵件地址，例如 lin@school.edu.tw。",
            "A mail address, such as lin@school.edu.tw.",
            (String text) -> MailAddress.read(text).map(MailAddress::text))
        .folded();
  }

  /** A school's national code (學校代碼). */
  public static CellShape<SchoolCode> schoolCode() {
    return new CellShape<SchoolCode>(
            "請填 6 碼學校代碼，例如 213303。",
            "A school's national code of six characters, such as 213303.",
            text ->
                text.matches("[0-9A-Z]{6}") ? Optional.of(new SchoolCode(text)) : Optional.empty())
        .folded();
  }

  /**
   * One of few values, written in one of their ways.
   *
   * @param chinese the ways, for people
   * @param reader finds the value
   */
  public static <T> CellShape<T> oneOf(String chinese, Function<String, Optional<T>> reader) {
    return new CellShape<>("請填：" + chinese + "。", "One of: " + chinese + ".", reader).folded();
  }

  /** Whether no character was lost on the way: programs leave a question mark or a box for it. */
  private static boolean whole(String name) {
    return name.codePoints().noneMatch(each -> LOST.indexOf(each) >= 0);
  }

  private static Optional<String> matching(Pattern pattern, String text) {
    return Optional.of(text).filter(pattern.asMatchPredicate());
  }

  private static Predicate<String> oneLine(int most) {
    return text ->
        text.codePointCount(0, text.length()) <= most
            && IncomingText.sound(text)
            && text.codePoints().noneMatch(Character::isISOControl);
  }
}
