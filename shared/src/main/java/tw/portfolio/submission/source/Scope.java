package tw.portfolio.submission.source;

import java.util.Map;
import java.util.Optional;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.school.ClassPlace;

/** Of which students something is (範圍): a package, a book, a pre-check. */
public sealed interface Scope {
  /** The whole school. */
  record School() implements Scope {}

  /**
   * A grade.
   *
   * @param number 年級, 1 to 3
   */
  record Grade(int number) implements Scope {
    /**
     * @throws IllegalArgumentException if there is no such grade
     */
    public Grade {
      if (number < 1 || number > 3) {
        throw new IllegalArgumentException("Grades are 1 to 3");
      }
    }
  }

  /**
   * A class.
   *
   * @param className its name
   */
  record OneClass(String className) implements Scope {}

  /** A class or a grade if one is named, else the whole school. */
  static Scope of(Optional<String> className, Optional<Integer> grade) {
    return className
        .<Scope>map(OneClass::new)
        .or(() -> grade.map(Grade::new))
        .orElseGet(School::new);
  }

  /** The scope that {@link #put} has put. */
  static Scope of(Document stored) {
    return of(
        stored.optionalText("className"),
        stored.has("grade") ? Optional.of(stored.integer("grade")) : Optional.empty());
  }

  /** Puts what a job keeps of it. */
  default Document put(Document stored) {
    return switch (this) {
      case School() -> stored;
      case Grade(int number) -> stored.put("grade", number);
      case OneClass(String className) -> stored.put("className", className);
    };
  }

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
