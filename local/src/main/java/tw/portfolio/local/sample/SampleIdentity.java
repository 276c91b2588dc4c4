package tw.portfolio.local.sample;

import java.time.LocalDate;
import java.util.Random;

/**
 * What the register says of an invented student.
 *
 * @param nationalId 身分證號 with a right check digit; its letter Y stood for 陽明山管理局 and is no longer
 *     given to anyone
 * @param male 性別
 * @param born 出生日期
 */
public record SampleIdentity(String nationalId, boolean male, LocalDate born) {
  private static final int ENTERS_AT = 15;
  private static final int ROC_EPOCH = 1911;

  /** Two digits stand for the letter; Y is 31. */
  private static final int[] WEIGHTS = {1, 9, 8, 7, 6, 5, 4, 3, 2, 1};

  /**
   * The identity of a student, always the same one.
   *
   * @param serial tells students apart, 0 to 99,999
   */
  static SampleIdentity of(int serial, int entryYear, Random random) {
    boolean male = random.nextBoolean();
    LocalDate oldest = LocalDate.of(entryYear + ROC_EPOCH - ENTERS_AT, 9, 1).minusYears(1);
    return new SampleIdentity(nationalId(male, serial), male, oldest.plusDays(random.nextInt(365)));
  }

  private static String nationalId(boolean male, int serial) {
    String digits = "31" + (male ? 1 : 2) + "%07d".formatted(serial);
    int sum = 0;
    for (int at = 0; at < WEIGHTS.length; at++) {
      sum += WEIGHTS[at] * Character.digit(digits.charAt(at), 10);
    }
    return "Y" + digits.substring(2) + Math.floorMod(-sum, 10);
  }
}
