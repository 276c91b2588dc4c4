package tw.portfolio.receipt;

import java.util.List;
import java.util.Optional;
import tw.portfolio.school.SchoolCode;

/**
 * What can be wrong with a row (錯誤別), as the school calls it.
 *
 * @param school the school
 * @param version how often it was changed, from 0
 * @param faults in the order in which people choose
 */
public record FaultTable(SchoolCode school, int version, List<Fault> faults) {
  /** Copies the list. */
  public FaultTable {
    faults = List.copyOf(faults);
  }

  /**
   * A fault.
   *
   * @param code its code
   * @param name what people read
   * @param used whether it can be chosen
   */
  public record Fault(String code, String name, boolean used) {}

  /** What a school begins with, until it keeps a table of its own. */
  public static FaultTable unset(SchoolCode school) {
    return new FaultTable(
        school,
        0,
        List.of(
            new Fault("01", "資料缺漏", true),
            new Fault("02", "資料內容錯誤", true),
            new Fault("03", "不是我的資料", true),
            new Fault("04", "檔案無法開啟或不是原檔案", true),
            new Fault("99", "其他", true)));
  }

  /** A fault that can be chosen. */
  Optional<Fault> used(String code) {
    return faults.stream().filter(fault -> fault.used() && fault.code().equals(code)).findFirst();
  }

  /** The same with other faults. */
  FaultTable with(List<Fault> others) {
    return new FaultTable(school, version + 1, others);
  }
}
