package tw.portfolio.question;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;

/** The offices that a question can be put to (附件1: 資訊組, or the office concerned). */
public final class QuestionOffices {
  /** Who is asked where nobody else is named (附件1 系統維護). */
  public static final Role USUAL = Role.INFORMATION_HEAD;

  /** By the code of the role. */
  public static final Map<String, Role> ALL =
      Stream.of(
              Role.INFORMATION_HEAD,
              Role.ACADEMIC_DIRECTOR,
              Role.REGISTRAR,
              Role.CURRICULUM_HEAD,
              Role.EXAMINATION_HEAD,
              Role.EQUIPMENT_HEAD,
              Role.ACTIVITIES_HEAD,
              Role.DISCIPLINE_HEAD,
              Role.COUNSELLING_HEAD)
          .collect(Collectors.toUnmodifiableMap(Role::code, Function.identity()));

  private QuestionOffices() {}

  /** The office with exactly this code. */
  public static Optional<Role> ofCode(String code) {
    return Optional.ofNullable(ALL.get(code));
  }

  /** Whether someone answers questions at all. */
  static boolean answers(Person person) {
    return person.may(Permission.ANSWER_QUESTIONS)
        || (person.active() && person.roles().stream().anyMatch(ALL::containsValue));
  }

  /** Whether someone answers this one: those who look after the platform see all of them. */
  static boolean answers(Person person, Question question) {
    return person.may(Permission.ANSWER_QUESTIONS)
        || (person.active() && person.roles().contains(question.office()));
  }
}
