package tw.portfolio.submission.rule;

import java.util.List;
import java.util.Optional;
import tw.portfolio.record.CadreRecord;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.code.CadreLevel;

/** What must be so of an office among students (校內幹部經歷名冊, domain.md 2.3). */
public final class CadreRule {
  private CadreRule() {}

  /**
   * Whoever holds an office of a class is in that class. Our own check: classes are written by hand
   * there, and a student may have changed class since.
   *
   * @param place where the student sits in the year of the office
   */
  public static List<Fault> faults(CadreRecord cadre, Optional<ClassPlace> place) {
    boolean another =
        cadre.level() == CadreLevel.CLASS
            && place
                .map(ClassPlace::className)
                .filter(own -> named(own).equals(named(cadre.unit())))
                .isEmpty();
    return Fault.when(
        another,
        FaultCause.CADRE_OF_ANOTHER_CLASS,
        "%s，學生在 %s"
            .formatted(
                cadre.unit(),
                place.map(ClassPlace::className).map(ClassPlace::called).orElse("無班級")));
  }

  /** 101, 101班 and 101 班 are the same class. */
  private static String named(String unit) {
    return unit.replaceAll("\\s", "").replaceFirst("班$", "");
  }
}
