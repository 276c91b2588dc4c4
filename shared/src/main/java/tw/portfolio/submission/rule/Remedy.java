package tw.portfolio.submission.rule;

import tw.portfolio.access.Role;

/**
 * What is to be done about a fault.
 *
 * @param office who does it (承辦)
 * @param chinese what, in Traditional Chinese
 * @param english the same in English
 */
public record Remedy(Role office, String chinese, String english) {
  static Remedy by(Role office, String chinese, String english) {
    return new Remedy(office, chinese, english);
  }
}
