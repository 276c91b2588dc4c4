package tw.portfolio.submission.precheck;

import java.util.List;
import tw.portfolio.school.ClassPlace;

/**
 * A student whose rows were looked at.
 *
 * @param place where the student sits
 * @param name 姓名
 * @param identity the national id as it is masked; empty if there is none
 * @param rows all rows, also the right ones
 */
record CheckedStudent(ClassPlace place, String name, String identity, List<CheckedRow> rows) {
  CheckedStudent {
    rows = List.copyOf(rows);
  }
}
