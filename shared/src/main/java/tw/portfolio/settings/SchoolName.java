package tw.portfolio.settings;

import java.util.Optional;
import tw.portfolio.kernel.text.IncomingText;

/**
 * What a school is called (校名), as it stands on printed pages, books and mails: the code means
 * nothing to parents.
 *
 * @param chinese 校名
 * @param english the same in English, if the school has set it
 * @param version how often it has been set
 */
public record SchoolName(String chinese, Optional<String> english, int version) {
  /** The longest name in Chinese, in characters. */
  public static final int LONGEST_CHINESE = 40;

  /** The longest name in English, in characters. */
  public static final int LONGEST_ENGLISH = 100;

  /**
   * Makes words of both.
   *
   * @throws IllegalArgumentException if one is empty or too long
   */
  public SchoolName {
    chinese = words(chinese, LONGEST_CHINESE);
    english = english.map(text -> words(text, LONGEST_ENGLISH));
  }

  private static String words(String text, int longest) {
    return IncomingText.words(text)
        .filter(words -> !words.isEmpty() && words.codePointCount(0, words.length()) <= longest)
        .orElseThrow(() -> new IllegalArgumentException("A school's name has 1 to 40 characters"));
  }

  /** The first that a school sets. */
  public static SchoolName first(String chinese, Optional<String> english) {
    return new SchoolName(chinese, english, 1);
  }

  /** Whether it says the same. */
  boolean same(String otherChinese, Optional<String> otherEnglish) {
    return chinese.equals(otherChinese) && english.equals(otherEnglish);
  }

  /** Both, as the history tells it. */
  String told() {
    return "校名 " + chinese + english.map(text -> "（" + text + "）").orElse("");
  }
}
