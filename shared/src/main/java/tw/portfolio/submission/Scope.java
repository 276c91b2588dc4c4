package tw.portfolio.submission;

import java.util.Map;
import tw.portfolio.school.ClassPlace;

/** Of whom a package is (範圍). */
public sealed interface Scope {
  /** The whole school. */
  record School() implements Scope {}

  /**
   * A grade.
   *
   * @param number 年級, 1 to 3
   */
  record Grade(int number) implements Scope {}

  /**
   * A class.
   *
   * @param className its name
   */
  record OneClass(String className) implements Scope {}

  /**
   * Whether a class is in it.
   *
   * @param grades in which grade each class of the year is; a class of which the school has not
   *     said it is in none
   */
  default boolean has(String className, Map<String, Integer> grades) {
    return switch (this) {
      case School() -> true;
      case Grade(int number) -> grades.getOrDefault(className, 0) == number;
      case OneClass(String name) -> name.equals(className);
    };
  }

  /** What people call it. */
  default String chinese() {
    return switch (this) {
      case School() -> "全校";
      case Grade(int number) -> "高" + "一二三".charAt(number - 1);
      case OneClass(String name) -> ClassPlace.called(name);
    };
  }

  /** Its name in storage, requests and answers. */
  default String code() {
    return switch (this) {
      case School() -> "school";
      case Grade _ -> "grade";
      case OneClass _ -> "class";
    };
  }
}
