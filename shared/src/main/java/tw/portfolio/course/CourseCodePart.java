package tw.portfolio.course;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.school.SchoolCode;

/**
 * The parts of a {@link CourseCode} that take few values, with their code tables. The tables are
 * derived from public programs that read national data, not from a published specification; of the
 * parts that have no table here (群別, 科別, 班群, 領域, 科目) any value is taken.
 */
public enum CourseCodePart {
  /** 課程類型. The nation may know more than these, so that any letter is taken. */
  TYPE(9, "課程類型", "course type", lettersAToZ()),
  /** 課程類別. */
  CATEGORY(
      16,
      "課程類別",
      "course category",
      Map.ofEntries(
          Map.entry('1', "部定必修"),
          Map.entry('2', "校訂必修"),
          Map.entry('3', "選修-加深加廣"),
          Map.entry('4', "選修-補強性"),
          Map.entry('5', "選修-多元"),
          Map.entry('6', "選修-其他"),
          Map.entry('7', "校訂選修"),
          Map.entry('8', "團體活動"),
          Map.entry('9', "彈性學習"),
          Map.entry('A', "大學預修"),
          Map.entry('B', "基礎訓練"),
          Map.entry('C', "職前訓練"),
          Map.entry('D', "寒暑假課程"),
          Map.entry('E', "返校課程"),
          Map.entry('F', "職業技能訓練"))),
  /** 開課方式. */
  MODE(
      17,
      "開課方式",
      "way of offering",
      Map.of('0', "原班級", '1', "跨班選修", '2', "綜高跨年級", 'A', "同科單班", 'B', "同科跨班")),
  /** 科目屬性. */
  ATTRIBUTE(
      18,
      "科目屬性",
      "subject attribute",
      Map.ofEntries(
          Map.entry('0', "不分"),
          Map.entry('1', "一般"),
          Map.entry('2', "專業"),
          Map.entry('3', "實習"),
          Map.entry('4', "專精"),
          Map.entry('5', "專精（核心）"),
          Map.entry('6', "特殊需求"),
          Map.entry('A', "自主學習"),
          Map.entry('B', "選手培訓"),
          Map.entry('C', "充實／補強，不授予學分"),
          Map.entry('D', "充實／補強，授予學分"),
          Map.entry('E', "學校特色活動")));

  /** Codes of no school, for trying the national platform out. */
  private static final Set<String> TEST_SCHOOLS = Set.of("000000", "000001", "000005", "000B00");

  private final int at;
  private final String chinese;
  private final String english;
  private final Map<Character, String> table;

  CourseCodePart(int at, String chinese, String english, Map<Character, String> table) {
    this.at = at;
    this.chinese = chinese;
    this.english = english;
    this.table = table;
  }

  private static Map<Character, String> lettersAToZ() {
    return Stream.iterate('A', letter -> letter <= 'Z', letter -> (char) (letter + 1))
        .collect(Collectors.toMap(letter -> letter, String::valueOf));
  }

  /** What a code says in this part, if the table has it. */
  public Optional<String> meaning(CourseCode code) {
    return Optional.ofNullable(table.get(code.text().charAt(at)));
  }

  /**
   * The first part of a course code that can't be so at this school.
   *
   * @param school whose plan the course must be in
   */
  public static Optional<Fault> fault(CourseCode code, SchoolCode school) {
    if (!code.school().equals(school.text()) && !TEST_SCHOOLS.contains(code.school())) {
      return Optional.of(
          new Fault(
              "課程代碼第 4 至 9 碼是校代碼，應為本校的 %s，而不是 %s。".formatted(school, code.school()),
              "Characters 4 to 9 are the school's code: %s, not %s."
                  .formatted(school, code.school())));
    }
    return partsFault(code);
  }

  /** The first part of a course code, of any school, that can't be so. */
  public static Optional<Fault> partsFault(CourseCode code) {
    return Stream.of(values())
        .filter(part -> part.meaning(code).isEmpty())
        .findFirst()
        .map(part -> part.faultOf(code));
  }

  private Fault faultOf(CourseCode code) {
    char found = code.text().charAt(at);
    String choices = this == TYPE ? "A–Z" : listed();
    return new Fault(
        "課程代碼第 %d 碼是%s，沒有「%s」這個代碼；應為 %s。".formatted(at + 1, chinese, found, choices),
        "Character %d is the %s; there is no %s. One of: %s."
            .formatted(at + 1, english, found, choices));
  }

  private String listed() {
    return new TreeMap<>(table)
        .entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining("、"));
  }

  /**
   * What is wrong with a code.
   *
   * @param chinese in Traditional Chinese
   * @param english in English
   */
  public record Fault(String chinese, String english) {}
}
