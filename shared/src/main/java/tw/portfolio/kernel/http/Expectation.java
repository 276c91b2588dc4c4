package tw.portfolio.kernel.http;

import tw.portfolio.school.Problem;

/**
 * What is expected of a value, in a whole sentence each.
 *
 * @param chinese such as 「應為 1 到 50 個字的文字。」
 * @param english such as "Expected text of 1 to 50 characters."
 */
public record Expectation(String chinese, String english) {
  Problem.Field field(String name) {
    return new Problem.Field(name, chinese, english);
  }

  Expectation after(String chineseStart, String englishStart) {
    return new Expectation(chineseStart + chinese, englishStart + " " + english);
  }
}
